import { fold } from './fold.ts'

/** Order-insensitive key of a name: `Chaput Renaud`, `renaud CHAPUT` and `Chaput-Renaud` share it. */
export function nameKey(text: string): string {
  return words(text).sort().join(' ')
}

/**
 * Whether two names probably mean the same person, tag or series: the same words in any order, whatever the accents,
 * case, hyphens and spaces (`Jean-Pierre`, `Jeanpierre`), or with one letter added, dropped, changed or swapped
 * (`Mathile` / `Mathilde`). Words under four letters and words with digits must match exactly: `Saison 09` is not
 * `Saison 10`. A hint to warn with before creating, never a reason to refuse.
 */
export function isNearDuplicate(a: string, b: string): boolean {
  const [ofA, ofB] = [words(a), words(b)]
  if (!ofA.length || !ofB.length) return false
  const [restA, restB] = [without(ofA, ofB).join(''), without(ofB, ofA).join('')]
  return restA === restB || (canSlip(restA) && canSlip(restB) && isOneSlipApart(restA, restB))
}

function words(text: string) {
  return fold(text).split(' ').filter(Boolean)
}

/** The words of `all` that remain once each word of `taken` has struck out one equal word. */
function without(all: string[], taken: string[]) {
  const rest = [...all]
  for (const word of taken) {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
  }
  return rest
}

function canSlip(word: string) {
  return word.length >= 4 && !/\d/.test(word)
}

/** Damerau–Levenshtein distance of one, without the table: compare what follows the first difference. */
function isOneSlipApart(a: string, b: string) {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
