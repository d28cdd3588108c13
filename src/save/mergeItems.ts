import { agreed, type Merged, mergeWhole, type Versions } from './merged.ts'

/** What the merge of a list asks about its items. */
export interface ItemKind<T> {
  keyOf: (item: T) => string
  /** How an item is named, beside the list's own name, and how it reads. */
  nameOf: (item: T) => string
  textOf: (item: T) => string
  /** Whether nothing that this list decides on was changed. */
  isSame: (one: T, other: T) => boolean
  /** An item that both added is merged from this. */
  blankOf: (item: T) => T
  merge: (versions: Versions<T>, id: string) => Merged<T>
  /** The name of the order of the list, when both changed it. */
  order: string
}

/**
 * A list, item by item: what one side added, moved or took out is so in the result. An item that one side took out
 * and the other changed is for a person to decide, and so is an order that both changed.
 */
export function mergeItems<T>(versions: Versions<T[]>, kind: ItemKind<T>): Merged<T[]> {
  const [base, mine, theirs] = [
    byKey(versions.base, kind),
    byKey(versions.mine, kind),
    byKey(versions.theirs, kind),
  ]
  const order = mergeOrder({ base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] })
  const items = new Map(
    order.keys('mine').map((key) => {
      const item = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }
      return [key, mergeItem(item, key, kind)]
    }),
  )
  const names = (list: T[]) => list.map((item) => kind.nameOf(item)).join('\n')
  const disputed = {
    id: 'order',
    name: kind.order,
    base: names(versions.base),
    mine: names(versions.mine),
    theirs: names(versions.theirs),
    canBoth: false,
  }
  return {
    collisions: [
      ...[...items.values()].flatMap((item) => item.collisions),
      ...(order.isDisputed ? [disputed] : []),
    ],
    settle: (choose) => {
      const keys = order.keys(order.isDisputed && choose('order') === 'theirs' ? 'theirs' : 'mine')
      return keys.flatMap((key) => items.get(key)?.settle(choose) ?? [])
    },
  }
}

function mergeItem<T>(
  { base, mine, theirs }: Versions<T | undefined>,
  key: string,
  kind: ItemKind<T>,
): Merged<T | null> {
  if (mine !== undefined && theirs !== undefined)
    return kind.merge({ base: base ?? kind.blankOf(mine), mine, theirs }, key)
  const kept = mine ?? theirs
  if (base === undefined || kept === undefined) return agreed(kept ?? null)
  if (kind.isSame(base, kept)) return agreed(null)
  return mergeWhole<T | null>(
    { base, mine: mine ?? null, theirs: theirs ?? null },
    { id: key, name: kind.nameOf(base), text: (item) => (item === null ? null : kind.textOf(item)) },
  )
}

function byKey<T>(items: T[], { keyOf }: ItemKind<T>) {
  return new Map(items.map((item) => [keyOf(item), item]))
}

/** Who moved items gives the order; the other's new items come after the ones they were put after. */
function mergeOrder({ base, mine, theirs }: Versions<string[]>) {
  const common = base.filter((key) => mine.includes(key) && theirs.includes(key))
  const orderIn = (keys: string[]) => keys.filter((key) => common.includes(key)).join('\n')
  const [before, ours, others] = [common.join('\n'), orderIn(mine), orderIn(theirs)]
  const isTheirs = ours === before && others !== before
  return {
    isDisputed: ours !== before && others !== before && ours !== others,
    /** `side` leads where both moved items. */
    keys: (side: 'mine' | 'theirs') =>
      isTheirs || side === 'theirs' ? withOthers(theirs, mine, base) : withOthers(mine, theirs, base),
  }
}

function withOthers(first: string[], second: string[], base: string[]): string[] {
  const keys = [...first]
  for (const [index, key] of second.entries()) {
    if (keys.includes(key)) continue
    const previous = second.slice(0, index).findLast((other) => keys.includes(other))
    let at = previous === undefined ? 0 : keys.indexOf(previous) + 1
    while (at < keys.length && isNew(keys[at] ?? '')) at += 1
    keys.splice(at, 0, key)
  }
  return keys
  function isNew(key: string) {
    return !base.includes(key) && !second.includes(key)
  }
}
