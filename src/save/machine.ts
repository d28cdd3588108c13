/**
 * What the save engine knows, field by field, and nothing of their values: a pure state machine fed with events.
 * Times are epoch milliseconds. A field's `version` counts its edits, `saved` the edit that the server holds.
 */
export interface Machine<K extends string> {
  version: Partial<Record<K, number>>
  saved: Partial<Record<K, number>>
  /** The edit that was refused and why: not sent again before the field changes. */
  barred: Partial<Record<K, { version: number; detail: string }>>
  flight: { version: Partial<Record<K, number>>; kind: SaveKind } | null
  /** An explicit save that waits for the flight to land. */
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
  | { type: 'edited'; field: K; at: number }
  | { type: 'asked'; at: number }
  | { type: 'started'; at: number }
  | { type: 'saved'; at: number }
  | { type: 'refused'; fields: Partial<Record<K, string>>; at: number }
  | { type: 'failed'; failure: Failure; at: number; random: number }
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

/** The next state. It never forgets an edit: only `saved` moves a field forward, and only to what was sent. */
export function step<K extends string>(state: Machine<K>, event: SaveEvent<K>): Machine<K> {
  switch (event.type) {
    case 'edited': {
      const version = { ...state.version, [event.field]: (state.version[event.field] ?? 0) + 1 }
      return { ...state, version, last_edit_at: event.at, first_edit_at: state.first_edit_at ?? event.at }
    }
    case 'asked':
      return { ...state, asked: pending(state).length > 0, trouble: resumable(state.trouble) }
    case 'started': {
      const version = Object.fromEntries(
        pending(state).map((field) => [field, state.version[field]]),
      ) as Machine<K>['version'] // keys of K, by pending()
      const kind = state.asked ? 'manual' : 'auto'
      return { ...state, flight: { version, kind }, asked: false, first_edit_at: null }
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
      return { ...state, flight: null, asked: false, trouble: trouble(state, event) }
    case 'resumed':
      return { ...state, trouble: null, asked: state.asked || state.trouble !== null }
  }
}

/** Asking again tries at once what only waits for its turn; a conflict or a session is settled elsewhere. */
function resumable(found: Trouble | null) {
  return found !== null && 'retry_at' in found ? null : found
}

/** Backs off from one second to one minute, with jitter so that a newsroom does not come back as one. */
function trouble<K extends string>(
  state: Machine<K>,
  event: Extract<SaveEvent<K>, { type: 'failed' }>,
): Trouble {
  const { failure, at, random } = event
  if (!('status' in failure)) return failure
  const attempt = state.trouble !== null && 'attempt' in state.trouble ? state.trouble.attempt + 1 : 1
  const wait = Math.min(60_000, 1000 * 2 ** attempt) * (0.5 + random / 2)
  const retry_at = at + Math.max(wait, (failure.retry_after ?? 0) * 1000)
  return { kind: failure.kind, status: failure.status, attempt, retry_at }
}
