/** What makes one text of another: the characters from `from` to `to` give way to `text`. */
export interface Splice {
  from: number
  to: number
  text: string
}

/** The shortest single change that makes `after` of `before`, in linear time. */
export function spliceOf(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  const from = alike(shorter, (at, length) => before.slice(at, at + length) === after.slice(at, at + length))
  const [to, end] = [before.length, after.length]
  const kept = alike(shorter - from, (at, length) => {
    return before.slice(to - at - length, to - at) === after.slice(end - at - length, end - at)
  })
  return { from, to: to - kept, text: after.slice(from, end - kept) }
}

/**
 * How far two texts are alike, `most` characters at most. It looks by long stretches first, then by shorter ones: to
 * compare a stretch as a whole is some thirty times quicker than one character after the other.
 */
function alike(most: number, isAlike: (at: number, length: number) => boolean): number {
  let at = 0
  for (const length of STRETCHES) while (at + length <= most && isAlike(at, length)) at += length
  return at
}

const STRETCHES = [4096, 64, 1]

/** The text that the change makes of `before`. */
export const spliced = (before: string, { from, to, text }: Splice) =>
  before.slice(0, from) + text + before.slice(to)
