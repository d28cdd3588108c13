/** The words of these folded texts, as far as somebody who typed another may have meant them. */
export function wordsIn(texts: Iterable<string>): Set<string> {
  const words = [...texts].flatMap((text) => text.split(/\s+/))
  return new Set(words.filter(({ length }) => length >= 4 && length <= 30))
}
