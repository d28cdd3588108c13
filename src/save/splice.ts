/** What makes one text of another: the characters from `from` to `to` give way to `text`. */
export interface Splice {
  from: number
  to: number
  text: string
}

/** The shortest single change that makes `after` of `before`, in linear time. */
export function spliceOf(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++
  let [to, end] = [before.length, after.length]
  while (to > from && end > from && before.charCodeAt(to - 1) === after.charCodeAt(end - 1)) {
    to--
    end--
  }
  return { from, to, text: after.slice(from, end) }
}

/** The text that the change makes of `before`. */
export const spliced = (before: string, { from, to, text }: Splice) =>
  before.slice(0, from) + text + before.slice(to)
