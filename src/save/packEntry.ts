import type { Entry } from './journal.ts'
import { type Splice, spliced, spliceOf } from '#app/lib/splice.ts'

/** What the long texts of an entry were typed on, by field. */
export type Texts = Record<string, string>

/** Shorter texts are not worth it. */
const LONG = 2000

/**
 * Takes the long texts out of an entry that goes to the device with each key: what they were typed on, to be written once, and
 * what changed of it. Null when it has none.
 */
export function pack<F extends object>(
  entry: Entry<F>,
): { rest: Entry<F>; texts: Texts; splices: Record<string, Splice> } | null {
  const [changes, base] = [new Map(Object.entries(entry.changes)), new Map(Object.entries(entry.base))]
  const [texts, splices]: [Texts, Record<string, Splice>] = [{}, {}]
  for (const [field, after] of changes) {
    const before = base.get(field)
    if (typeof before !== 'string' || typeof after !== 'string' || before.length < LONG) continue
    texts[field] = before
    splices[field] = spliceOf(before, after)
    changes.delete(field)
    base.delete(field)
  }
  if (Object.keys(texts).length === 0) return null
  const parts = { changes: Object.fromEntries(changes), base: Object.fromEntries(base) }
  return { rest: { ...entry, ...parts } as Entry<F>, texts, splices } // fields of F, fewer of them
}

/** The entry that was taken apart; null when what it was typed on is not there. */
export function unpack(entry: Partial<Entry<object>>, splices: object, texts: unknown): object | null {
  const [changes, base] = [
    new Map(Object.entries(entry.changes ?? {})),
    new Map(Object.entries(entry.base ?? {})),
  ]
  const known = new Map(Object.entries(texts ?? {}))
  for (const [field, splice] of Object.entries(splices)) {
    const before: unknown = known.get(field)
    if (typeof before !== 'string' || typeof splice?.text !== 'string') return null
    base.set(field, before)
    changes.set(field, spliced(before, splice))
  }
  return { ...entry, changes: Object.fromEntries(changes), base: Object.fromEntries(base) }
}
