/** How much two lists of words have in common, in any order: 0 to 1. */
export function alike(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of others) {
    const times = left.get(word) ?? 0
    if (times > 0) shared += 1
    left.set(word, times - 1)
  }
  return (2 * shared) / Math.max(1, words.length + others.length)
}
