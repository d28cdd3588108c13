import { fold } from './fold.ts'

/**
 * What to search for so that the near-duplicates of a name are among what is found, though the search wants every
 * word to match: with two words or more, each of the two longest; of a lone word, each half, for a slip of the
 * finger is in one of them only. Judge what is found with `isNearDuplicate`.
 */
export function duplicateProbes(name: string): string[] {
  const words = fold(name)
    .split(' ')
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
  const [first = '', second] = words
  if (second !== undefined) return [first, second].filter((word) => word.length > 2 || word === first)
  const middle = Math.ceil(first.length / 2)
  return first.length < 6 ? [first].filter(Boolean) : [first.slice(0, middle), first.slice(middle)]
}
