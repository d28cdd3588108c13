import { diffArrays } from 'diff'

/** An item of a list in both versions, or in one; `isMoved` when it stands elsewhere among the others. */
export interface ItemPair<T> {
  key: string
  before: T | undefined
  after: T | undefined
  isMoved: boolean
}

/** What became of a list whose items have keys of their own, in the order of now; what is gone stands where it was. */
export function diffItems<T>(before: T[], after: T[], keyOf: (item: T) => string): ItemPair<T>[] {
  const [old, fresh] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item])))
  return diffArrays([...(old?.keys() ?? [])], [...(fresh?.keys() ?? [])]).flatMap(
    ({ value, removed, added }) =>
      value
        .filter((key) => !removed || fresh?.has(key) === false)
        .map((key) => ({
          key,
          before: old?.get(key),
          after: fresh?.get(key),
          isMoved: added && old?.has(key) === true,
        })),
  )
}
