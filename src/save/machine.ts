import { nextTry } from './backoff.ts'

/**
 * What the save engine knows, field by field, and nothing of their values: a pure state machine fed with events.
 * Times are epoch milliseconds. A field's `version` is its last edit, `saved` the edit that the server holds: numbers
 * that grow with each edit, in every tab (`Draft` makes them).
 */
export interface Machine<K extends string> {
  version: Partial<Record<K, number>>
  saved: Partial<Record<K, number>>
  /** The edit that was refused and why: not sent again before the field changes. */
  barred: Partial<Record<K, { version: number; detail: string }>>
  flight: { version: Partial<Record<K, number>>; kind: SaveKind; since: number } | null
  /** An explicit save that was not answered yet: the next flight is manual and leaves at once. */
  asked: boolean
  first_edit_at: number | null
  last_edit_at: number | null
  saved_at: number | null
  trouble: Trouble | null
}
export type SaveKind = 'auto' | 'manual'

/** What keeps the engine from saving; `retry_at` is when it tries again by itself. */
type Trouble =
  | { kind: 'offline' | 'failing'; attempt: number; retry_at: number; status: number }
  | { kind: 'session' | 'conflict' }
  | { kind: 'stopped'; detail: string }

export type Failure =
  | { kind: 'offline' | 'failing'; status: number; retry_after?: number }
  | Exclude<Trouble, { attempt: number }>

export type SaveEvent<K extends string> =
  | { type: 'edited'; field: K; edit: number; at: number }
  | { type: 'asked'; at: number }
  | { type: 'started'; at: number }
  | { type: 'saved'; at: number }
  | { type: 'refused'; fields: Partial<Record<K, string>>; at: number }
  | { type: 'failed'; failure: Failure; at: number; random: number }
  /** Another person saved first, and what of ours is among `collides` waits for a choice. */
  | { type: 'overtaken'; collides: boolean }
  /** The server is known to hold these edits, by whatever way they came there. */
  | { type: 'held'; edits: Partial<Record<K, number>>; at: number }
  | { type: 'resumed' }

const REST = 2_000
const LONGEST = 20_000

export function machine<K extends string>(saved_at: number | null): Machine<K> {
  return {
    version: {},
    saved: {},
    barred: {},
    flight: null,
    asked: false,
    first_edit_at: null,
    last_edit_at: null,
    saved_at,
    trouble: null,
  }
}

/** The fields to send: changed since the server's copy, and not refused as they stand. */
export function pending<K extends string>(state: Machine<K>): K[] {
  return unsaved(state).filter((field) => state.barred[field]?.version !== state.version[field])
}

/** The fields that the server does not hold, the refused ones included. */
export function unsaved<K extends string>(state: Machine<K>): K[] {
  const fields = Object.keys(state.version) as K[] // Partial<Record<K, …>> has no other keys
  return fields.filter((field) => (state.version[field] ?? 0) > (state.saved[field] ?? 0))
}

/**
 * When the next save is due, null when there is nothing to do but wait: two seconds after the last key, twenty at
 * most after the first, at once when asked, at `retry_at` in trouble.
 */
export function due<K extends string>(state: Machine<K>): number | null {
  if (state.flight !== null || pending(state).length === 0) return null
  if (state.trouble !== null) return 'retry_at' in state.trouble ? state.trouble.retry_at : null
  if (state.asked || state.last_edit_at === null || state.first_edit_at === null) return 0
  return Math.min(state.last_edit_at + REST, state.first_edit_at + LONGEST)
}

/** The next state. It never forgets an edit: only `saved` moves a field forward, and only to what the server holds. */
export function step<K extends string>(state: Machine<K>, event: SaveEvent<K>): Machine<K> {
  switch (event.type) {
    case 'edited': {
      const version = { ...state.version, [event.field]: event.edit }
      return { ...state, version, last_edit_at: event.at, first_edit_at: state.first_edit_at ?? event.at }
    }
    case 'asked':
      return { ...state, asked: pending(state).length > 0, trouble: resumable(state.trouble) }
    case 'started': {
      const version = Object.fromEntries(
        pending(state).map((field) => [field, state.version[field]]),
      ) as Machine<K>['version'] // keys of K, by pending()
      const kind = state.asked ? 'manual' : 'auto'
      return { ...state, flight: { version, kind, since: event.at }, asked: false, first_edit_at: null }
    }
    case 'saved': {
      const saved = { ...state.saved, ...state.flight?.version }
      const landed = { ...state, saved, flight: null, trouble: null, saved_at: event.at }
      return { ...landed, asked: state.asked && pending(landed).length > 0 }
    }
    case 'refused': {
      const barred = { ...state.barred }
      const refused = Object.entries(event.fields) as [K, string][] // keys of K, by the event's type
      for (const [field, detail] of refused)
        barred[field] = { version: state.flight?.version[field] ?? state.version[field] ?? 0, detail }
      return { ...state, barred, flight: null, trouble: null }
    }
    case 'failed':
      return { ...state, flight: null, asked: stillAsked(state), trouble: trouble(state, event) }
    case 'overtaken':
      return {
        ...state,
        flight: null,
        asked: stillAsked(state),
        trouble: event.collides ? { kind: 'conflict' } : null,
      }
    case 'held':
      return held(state, event.edits, event.at)
    case 'resumed':
      return { ...state, trouble: null }
  }
}

/** An explicit save that did not land is still wanted: when it does, it is an entry of the history. */
function stillAsked<K extends string>({ asked, flight }: Machine<K>) {
  return asked || flight?.kind === 'manual'
}

function held<K extends string>(
  state: Machine<K>,
  edits: Partial<Record<K, number>>,
  at: number,
): Machine<K> {
  const saved = { ...state.saved }
  const fields = Object.keys(edits) as K[] // Partial<Record<K, …>> has no other keys
  for (const field of fields) saved[field] = Math.max(saved[field] ?? 0, edits[field] ?? 0)
  const next = { ...state, saved, saved_at: fields.length > 0 ? at : state.saved_at }
  if (pending(next).length > 0) return next
  return { ...next, asked: false, trouble: unsaved(next).length > 0 ? next.trouble : null }
}

/** Asking again tries at once what only waits for its turn; a conflict or a session is settled elsewhere. */
function resumable(found: Trouble | null) {
  return found !== null && 'retry_at' in found ? null : found
}

function trouble<K extends string>(
  state: Machine<K>,
  { failure, at, random }: Extract<SaveEvent<K>, { type: 'failed' }>,
): Trouble {
  if (!('status' in failure)) return failure
  const { kind, status, retry_after } = failure
  const attempt = state.trouble !== null && 'attempt' in state.trouble ? state.trouble.attempt + 1 : 1
  return { kind, status, attempt, retry_at: nextTry({ at, attempt, random, retry_after }) }
}
