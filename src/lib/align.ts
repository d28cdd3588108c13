import { diffArrays } from 'diff'

/**
 * For each item of `base`, the place of what it became in `side`, null when it is gone; in order, none twice. Items of
 * one key are one; between those, the pairs that are most alike. `likeness` is 0 to 1, below 0 for what cannot be one.
 */
export function align<T>(
  base: readonly T[],
  side: readonly T[],
  { keyOf, likeness }: { keyOf: (item: T) => string; likeness: (one: T, other: T) => number },
): (number | null)[] {
  const found: (number | null)[] = base.map(() => null)
  let [at, place] = [0, 0]
  let [gone, come]: [number[], number[]] = [[], []]
  const runs = diffArrays(base.map(keyOf), side.map(keyOf), { maxEditLength: 4_000 }) ?? [
    { count: base.length, removed: true, added: false },
    { count: side.length, removed: false, added: true },
  ]
  for (const { count, removed, added } of runs) {
    if (removed) gone = Array.from({ length: count }, () => at++)
    else if (added) come = Array.from({ length: count }, () => place++)
    else {
      pair()
      for (let n = 0; n < count; n++) found[at++] = place++
    }
  }
  pair()
  return found

  function pair() {
    for (const [from, to] of pairs(gone, come, (i, j) => likeness(get(base, i), get(side, j))))
      found[from] = to
    ;[gone, come] = [[], []]
  }
}

const ALIKE = 0.3
const MOST = 10_000

/** The pairs, in order, whose likeness adds up to most. One thing in the place of one other is taken for it. */
function pairs(from: number[], to: number[], likeness: (i: number, j: number) => number): [number, number][] {
  const [i, j] = [from[0], to[0]]
  if (i === undefined || j === undefined || from.length * to.length > MOST) return []
  if (from.length === 1 && to.length === 1) return likeness(i, j) < 0 ? [] : [[i, j]]
  const best = from.map(() => to.map(() => 0))
  const sum = (row: number, column: number) => best[row]?.[column] ?? 0
  const like = from.map((one) => to.map((other) => likeness(one, other)))
  const joined = (row: number, column: number) => {
    const found = like[row]?.[column] ?? 0
    return found < ALIKE ? -1 : found + sum(row + 1, column + 1)
  }
  for (let row = from.length - 1; row >= 0; row--)
    for (let column = to.length - 1; column >= 0; column--)
      best[row]![column] = Math.max(sum(row + 1, column), sum(row, column + 1), joined(row, column)) // made above
  const found: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < from.length && column < to.length) {
    if (joined(row, column) === sum(row, column)) found.push([get(from, row++), get(to, column++)])
    else if (sum(row + 1, column) === sum(row, column)) row++
    else column++
  }
  return found
}

/** An item that is known to be there. */
function get<T>(items: readonly T[], index: number): T {
  return items[index] as T // asked only for places within
}
