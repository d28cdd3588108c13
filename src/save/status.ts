import { type Machine, unsaved } from './machine.ts'

/**
 * What the status line says, derived from the machine alone; times in epoch milliseconds, `count` the fields that the
 * server does not hold. In trouble, `retry_at` is null while the next try is under way: the words stay, so that they
 * are spoken once and not at each try.
 */
export type SaveStatus =
  | { kind: 'clean'; saved_at: number | null }
  | { kind: 'dirty' | 'session' | 'conflict' | 'refused'; count: number }
  | { kind: 'saving'; count: number; since: number }
  | { kind: 'offline' | 'failing'; count: number; status: number; retry_at: number | null }
  | { kind: 'stopped'; count: number; detail: string }

export function statusOf<K extends string>(state: Machine<K>): SaveStatus {
  const { trouble, flight } = state
  const count = unsaved(state).length
  if (trouble?.kind === 'offline' || trouble?.kind === 'failing') {
    const { kind, status, retry_at } = trouble
    return { kind, count, status, retry_at: flight === null ? retry_at : null }
  }
  if (flight !== null) return { kind: 'saving', count, since: flight.since }
  if (count === 0) return { kind: 'clean', saved_at: state.saved_at }
  if (trouble?.kind === 'stopped') return { kind: 'stopped', count, detail: trouble.detail }
  if (trouble !== null) return { kind: trouble.kind, count }
  const refused = unsaved(state).every((field) => state.barred[field]?.version === state.version[field])
  return { kind: refused ? 'refused' : 'dirty', count }
}
