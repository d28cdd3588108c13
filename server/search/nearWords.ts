/** The words that a slip of the finger makes of another, nearest first: one slip from five letters on, two from nine. */
export function nearWords(typed: string, words: Iterable<string>): string[] {
  const most = allowed(typed)
  if (most === 0) return []
  const letters = lettersOf(typed)
  const near: { word: string; slips: number }[] = []
  const begun: { word: string; slips: number }[] = []
  for (const word of words) {
    const longer = word.length - typed.length
    if (longer < -most || differing(letters, lettersOf(word)) > 2 * most + Math.max(0, longer - most))
      continue
    const { whole, start } = slipsBetween(typed, word)
    if (whole <= most) near.push({ word, slips: whole })
    else if (start <= most && typed.length > 5) begun.push({ word, slips: start })
  }
  // A word half typed, with a slip, only when no whole one is near.
  const found = near.length > 0 ? near : begun
  return found
    .toSorted((a, b) => a.slips - b.slips || a.word.length - b.word.length)
    .slice(0, MOST)
    .map(({ word }) => word)
}

const MOST = 12

const allowed = ({ length }: string) => (length >= 9 ? 2 : length >= 5 ? 1 : 0)

/** One bit a letter: words far apart are told from these without being compared. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function differing(a: number, b: number): number {
  let bits = a ^ b
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count++
  return count
}

/** Letters added, dropped, changed, or two swapped: from one word to the whole other, and to its nearest beginning. */
function slipsBetween(a: string, b: string): { whole: number; start: number } {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return { whole: row[b.length] ?? 0, start: Math.min(...row) }
}
