/** What is chosen of a list: the `ids`, or, once `all` is, everything on every page but the `ids`. */
export interface Selection {
  all: boolean
  ids: ReadonlySet<number>
}

export const nothing: Selection = { all: false, ids: new Set() }
export const everything: Selection = { all: true, ids: new Set() }

export const isChosen = ({ all, ids }: Selection, id: number) => ids.has(id) !== all

/** How many are chosen of a list of `total`. */
export const countOf = ({ all, ids }: Selection, total: number) => (all ? total - ids.size : ids.size)

/** The same with some chosen, or no longer. */
export function choose({ all, ids }: Selection, some: number[], isOn: boolean): Selection {
  const next = new Set(ids)
  for (const id of some)
    if (isOn === all) next.delete(id)
    else next.add(id)
  return { all, ids: next }
}
