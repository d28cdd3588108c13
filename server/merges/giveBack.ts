/**
 * A list in which `into` took the place of `from`, as it is now, with `from` back where it was `before`: in its place
 * when it stood alone, beside it when both were there. Null when there is nothing to give back: `into` was taken out
 * since, or `from` is there again.
 */
export function giveBack<T>(
  now: readonly T[],
  before: readonly T[],
  { from, into, idOf }: { from: number; into: number; idOf: (item: T) => number },
): T[] | null {
  const at = now.findIndex((item) => idOf(item) === into)
  const was = before.findIndex((item) => idOf(item) === from)
  const mine = before[was]
  if (at < 0 || mine === undefined || now.some((item) => idOf(item) === from)) return null
  const both = before.some((item) => idOf(item) === into)
  return both ? now.toSpliced(Math.min(was, now.length), 0, mine) : now.toSpliced(at, 1, mine)
}
