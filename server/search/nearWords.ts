/** The words that a slip of the finger makes of another, nearest first: one slip from five letters on, two from nine. */
export function nearWords(typed: string, words: Iterable<string>): string[] {
  const most = allowed(typed)
  if (most === 0) return []
  const letters = lettersOf(typed)
  const near: Near[] = []
  const longer: string[] = []
  for (const word of words) {
    if (word.length < typed.length - most) continue
    const others = lettersOf(word)
    // A slip takes one letter away at most, and brings in one.
    if (countOf(letters & ~others) > most) continue
    longer.push(word)
    if (word.length > typed.length + most || countOf(others & ~letters) > most) continue
    const { whole: slips } = slipsBetween(typed, word)
    if (slips <= most) near.push({ word, slips })
  }
  // A word half typed, with a slip, only when no whole one is near.
  if (near.length === 0 && typed.length > 5)
    for (const word of longer) {
      const { start: slips } = slipsBetween(typed, word.slice(0, typed.length + most))
      if (slips <= most) near.push({ word, slips })
    }
  return near
    .toSorted((a, b) => a.slips - b.slips || a.word.length - b.word.length)
    .slice(0, MOST)
    .map(({ word }) => word)
}

interface Near {
  word: string
  slips: number
}

const MOST = 12

const allowed = ({ length }: string) => (length >= 9 ? 2 : length >= 5 ? 1 : 0)

/** One bit a letter: words far apart are told from these without being compared. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function countOf(letters: number): number {
  let count = 0
  for (let bits = letters; bits !== 0; bits &= bits - 1) count++
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
