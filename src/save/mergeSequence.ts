import { align } from '#app/lib/align.ts'
import { agreed, type Merged, type Versions } from './merged.ts'

/** What the merge of a sequence asks about its items, which bear no names of their own. */
export interface SequenceKind<T> {
  /** The same for items that are the same in everything. */
  keyOf: (item: T) => string
  /** How much one looks like a later version of the other: 0 to 1, below 0 when it cannot be one. */
  likeness: (one: T, other: T) => number
  /** Whether `whole` says all that `part` says, and goes on. */
  holds: (whole: T, part: T) => boolean
  /** An item that both changed; two may come of it. `id` is its place. */
  merge: (versions: Versions<T>, id: string) => Merged<T[]>
  /** An item that one side (null) took out, and the other changed. */
  mergeGone: (versions: Versions<T | null>, id: string) => Merged<T[]>
}

/**
 * A sequence whose items have no identity, such as paragraphs: each is followed by its likeness, so that one side may
 * add, change or take out an item beside one that the other changes. What both added to one place stands there twice.
 */
export function mergeSequence<T>(
  { base, mine, theirs }: Versions<readonly T[]>,
  kind: SequenceKind<T>,
  id = '',
): Merged<T[]> {
  const sides = [sided(base, mine, kind), sided(base, theirs, kind)] as const
  const parts = [...base, null].flatMap((item, at) => {
    const [ours, others] = [sides[0](at), sides[1](at)]
    const between = agreed(added(ours.before, others.before, kind))
    if (item === null) return [between]
    const versions = { base: item, mine: ours.item, theirs: others.item }
    return [between, mergeItem(versions, kind, id === '' ? String(at) : `${id}.${at}`)]
  })
  return {
    collisions: parts.flatMap((part) => part.collisions),
    settle: (choose) => parts.flatMap((part) => part.settle(choose)),
  }
}

/** For each place of `base`, what the side has there, and what it put before it. */
function sided<T>(base: readonly T[], side: readonly T[], kind: SequenceKind<T>) {
  const places = align(base, side, kind)
  const before: T[][] = [...base, null].map(() => [])
  let slot = 0
  const became = new Map(places.map((place, at) => [place, at]))
  for (const [place, item] of side.entries()) {
    const at = became.get(place)
    if (at === undefined) before[slot]?.push(item)
    else slot = at + 1
  }
  return (at: number) => ({ before: before[at] ?? [], item: side[places[at] ?? -1] ?? null })
}

function mergeItem<T>(
  { base, mine, theirs }: { base: T; mine: T | null; theirs: T | null },
  kind: SequenceKind<T>,
  id: string,
): Merged<T[]> {
  const [before, ours, others] = [base, mine, theirs].map((item) => (item === null ? null : kind.keyOf(item)))
  if (ours === others || others === before) return agreed(mine === null ? [] : [mine])
  if (ours === before) return agreed(theirs === null ? [] : [theirs])
  if (mine === null || theirs === null) return kind.mergeGone({ base, mine, theirs }, id)
  return kind.merge({ base, mine, theirs }, id)
}

/**
 * What both put in one place: mine, then theirs, and once what is the same, or goes on from the same. One stands for
 * one: who wrote a thing twice keeps it twice.
 */
function added<T>(mine: T[], theirs: T[], { keyOf, holds }: SequenceKind<T>): T[] {
  const [own, others] = [new Set(mine.keys()), new Set(theirs.keys())]
  const [kept, free] = [new Set(own), new Set(others)]
  pair((one, other) => keyOf(one) === keyOf(other), others)
  pair((one, other) => holds(other, one), own)
  pair((one, other) => holds(one, other), others)
  return [...mine.filter((_, at) => own.has(at)), ...theirs.filter((_, at) => others.has(at))]

  /** Leaves out one side of each pair; neither is paired again. */
  function pair(stands: (one: T, other: T) => boolean, left: Set<number>) {
    for (const [at, one] of mine.entries()) {
      if (!kept.has(at)) continue
      const place = [...free].find((index) => stands(one, theirs[index] as T)) // an index of theirs
      if (place === undefined) continue
      kept.delete(at)
      free.delete(place)
      left.delete(left === own ? at : place)
    }
  }
}
