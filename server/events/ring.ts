import type { Change } from '#app/contract/event.ts'

/** A change and its place in the feed. */
export interface Placed {
  id: string
  change: Change
}

/** How many changes can be caught up with: minutes of a busy newsroom, a night of a quiet one. */
const KEPT = 500

/** The last changes, in order. Ids start with `epoch`, a word of this process, so that another's are told apart. */
export function changeRing(epoch: string, kept = KEPT) {
  const changes: Placed[] = []
  let count = 0
  const idOf = (n: number) => `${epoch}-${n}`
  return {
    /** Where the feed stands. */
    last: () => idOf(count),
    add(change: Change): Placed {
      count += 1
      const placed = { id: idOf(count), change }
      changes.push(placed)
      if (changes.length > kept) changes.shift()
      return placed
    },
    /** What came after the id; null when that is no longer known, or never was. */
    after(id: string): Placed[] | null {
      if (id === idOf(count - changes.length)) return [...changes]
      const index = changes.findIndex((placed) => placed.id === id)
      return index === -1 ? null : changes.slice(index + 1)
    },
    /** Forgets everything: what was missed cannot be told. */
    break() {
      changes.length = 0
      count += 1
    },
  }
}
