import { type Machine, unsaved } from './machine.ts'

/** What the status line says, derived from the machine alone; times in epoch milliseconds. */
export type SaveStatus =
  | { kind: 'clean'; saved_at: number | null }
  | { kind: 'dirty' | 'saving' | 'session' | 'conflict'; count: number }
  | { kind: 'offline' | 'failing'; count: number; retry_at: number }
  | { kind: 'refused'; count: number }
  | { kind: 'stopped'; count: number; detail: string }

export function statusOf<K extends string>(state: Machine<K>): SaveStatus {
  const count = unsaved(state).length
  const { trouble } = state
  if (state.flight !== null) return { kind: 'saving', count }
  if (count === 0) return { kind: 'clean', saved_at: state.saved_at }
  if (trouble?.kind === 'stopped') return { kind: 'stopped', count, detail: trouble.detail }
  if (trouble?.kind === 'offline' || trouble?.kind === 'failing')
    return { kind: trouble.kind, count, retry_at: trouble.retry_at }
  if (trouble !== null) return { kind: trouble.kind, count }
  const refused = unsaved(state).every((field) => state.barred[field]?.version === state.version[field])
  return { kind: refused ? 'refused' : 'dirty', count }
}
