import { fold } from './fold.ts'
import { spellings } from './spellings.ts'

/**
 * The words that a search wants, all of them and in any order; of each, the spellings that do as well, the typed one
 * first. A spelling of several words (`vaulx en velin`) wants each of them. What an apostrophe elides (`l’`, `qu’`) and
 * little words are wanted only when there is nothing else.
 */
export function searchWords(q: string): string[][] {
  const words = q
    .split(/\s+/u)
    .map((token) => token.replace(ELIDED, ''))
    .map((token) => [...new Set([fold(token), ...spellings(token)])])
    .filter(([typed]) => typed !== '')
    .map((ways) => [...new Set([...ways, ...ways.flatMap(otherNumber)])])
  const telling = words.filter(([typed = '']) => !LITTLE.has(typed))
  return telling.length > 0 ? telling : words
}

/** Whether folded texts, the names of one thing, have every word that a search wants: as the backend judges. */
export function hasWords(texts: string[], words: string[][]): boolean {
  return words.every((ways) =>
    ways.some((way) => way.split(' ').every((part) => texts.some((text) => text.includes(part)))),
  )
}

/** What stands before an apostrophe and is no word of its own. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’‘`´ʹ-ʿˈ′](?=[\p{L}\p{N}])/iu

const LITTLE = new Set('c d j l m n s t qu le la les un une des du de en et au aux a'.split(' '))

/** `écologiques` finds `écologique`; `hôpitaux` and `hôpital` find each other. */
function otherNumber(word: string): string[] {
  if (word.length < 5 || word.includes(' ')) return []
  if (word.endsWith('aux')) return [`${word.slice(0, -3)}al`, word.slice(0, -1)]
  if (word.endsWith('al')) return [`${word.slice(0, -2)}aux`]
  return /[sx]$/.test(word) ? [word.slice(0, -1)] : []
}
