import { same } from './merge.ts'

/** What both sides started from, what I wrote, and what the other person saved. */
export interface Versions<V> {
  base: V
  mine: V
  theirs: V
}

/** What to keep where both changed the same thing; `both` only where the collision allows it. */
export type Choice = 'mine' | 'theirs' | 'both'

/**
 * One thing that both sides changed, to be shown and chosen. Its `id` is its place in the field, the same as long as
 * the other side's version is. The texts are plain, null where that side has nothing: it deleted, or had not begun.
 */
export interface Collision extends Versions<string | null> {
  id: string
  /** What it is, beside the name of the field; '' when the field says it all. */
  name: string
  canBoth: boolean
}

/** Two sides brought together: what still needs a choice, and the value once every choice is known. */
export interface Merged<V> {
  collisions: Collision[]
  settle: (choose: (id: string) => Choice) => V
}

/** How the values of each field are brought together. It reads nothing but its arguments, and answers at once. */
export type MergeFields<F extends object> = <K extends keyof F & string>(
  field: K,
  versions: Versions<F[K]>,
) => Merged<F[K]>

/** Nothing to choose. */
export function agreed<V>(value: V): Merged<V> {
  return { collisions: [], settle: () => value }
}

/** The side that changed wins over the one that did not; null when both did, to different values. */
export function changedOnce<V>({ base, mine, theirs }: Versions<V>): Merged<V> | null {
  if (same(mine, theirs) || same(base, theirs)) return agreed(mine)
  return same(base, mine) ? agreed(theirs) : null
}

/** A value that is kept whole: changed by both, one of them is chosen. `text` is null for a value that is not there. */
export function mergeWhole<V>(
  versions: Versions<V>,
  { id, name, text }: { id: string; name: string; text: (value: V) => string | null },
): Merged<V> {
  const { base, mine, theirs } = versions
  const collision = { id, name, base: text(base), mine: text(mine), theirs: text(theirs), canBoth: false }
  return (
    changedOnce(versions) ?? {
      collisions: [collision],
      settle: (choose) => (choose(id) === 'theirs' ? theirs : mine),
    }
  )
}

/** Values that are merged each on its own, and are one value. */
export function together<T extends object>(parts: { [K in keyof T]: Merged<T[K]> }): Merged<T> {
  const all = Object.entries<Merged<unknown>>(parts)
  return {
    collisions: all.flatMap(([, part]) => part.collisions),
    settle: (choose) => Object.fromEntries(all.map(([key, part]) => [key, part.settle(choose)])) as T, // the same keys
  }
}
