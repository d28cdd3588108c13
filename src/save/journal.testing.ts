import type { Entry, Found, Journal, Place } from './journal.ts'

/** A device in memory whose storage can break; one that is full can still be read. */
export function memoryJournal<F extends object>(initial: Found<F>[] = []) {
  const entries = new Map<string, Found<F>>()
  const broken: { by: Error | null } = { by: null }
  const name = ({ page, visit }: Place) => `${page}/${visit}`
  const guard = async <T>(result: () => T, isWrite = false) => {
    if (broken.by !== null && (isWrite || broken.by.name !== FULL)) throw broken.by
    return result()
  }
  for (const one of initial) entries.set(name(one), one)
  const journal: Journal<F> = {
    list: (page) =>
      guard(() => {
        const found = [...entries.values()].filter((one) => page === undefined || one.page === page)
        return { found: structuredClone(found), unreadable: 0 }
      }),
    write: (place, entry: Entry<F>) =>
      guard(() => void entries.set(name(place), structuredClone({ ...place, entry })), true),
    remove: (place, at) =>
      guard(() => {
        if (at === undefined || entries.get(name(place))?.entry.at === at) entries.delete(name(place))
      }),
  }
  return { journal, entries, broken, all: () => [...entries.values()].map(({ entry }) => entry.changes) }
}

const FULL = 'QuotaExceededError'
