/** What makes one text of another: the characters from `from` to `to` give way to `text`. */
export interface Splice {
  from: number
  to: number
  text: string
}

/** The shortest single change that makes `after` of `before`, in linear time. */
export function spliceOf(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  const from = alike(before, after, shorter, head)
  const kept = alike(before, after, shorter - from, tail)
  return { from, to: before.length - kept, text: after.slice(from, after.length - kept) }
}

/**
 * How far two texts are alike, `most` characters at most. It looks by long pieces first, then by shorter ones: to compare
 * a piece as a whole is some thirty times quicker than one character after the other.
 */
function alike(one: string, other: string, most: number, piece: typeof head): number {
  let at = 0
  for (const length of LENGTHS)
    while (at + length <= most && piece(one, at, length) === piece(other, at, length)) at += length
  return at
}

const head = (text: string, at: number, length: number) => text.slice(at, at + length)
const tail = (text: string, at: number, length: number) => text.slice(-at - length, text.length - at)
const LENGTHS = [4096, 64, 1]

/** The text that the change makes of `before`. */
export const spliced = (before: string, { from, to, text }: Splice) =>
  before.slice(0, from) + text + before.slice(to)
