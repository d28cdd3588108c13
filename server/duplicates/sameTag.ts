import type { LikenessReason } from '#app/contract/duplicate.ts'
import { attested } from './attested.ts'
import { type Reading } from './reading.ts'
import { singular } from './singular.ts'
import { spellingReasons } from './spelling.ts'
import { type Likeness, wordLikeness } from './wordLikeness.ts'

/** How probably two tags are one, and why; null when they are not. */
export function sameTag(one: Reading, other: Reading): Likeness | null {
  if (one.numbers !== other.numbers) return null
  const [left, right] = [withoutArticle(one.words), withoutArticle(other.words)]
  if (left.length === 0 || right.length === 0)
    return one.text === other.text ? { certainty: 0.98, reasons: ['same'] } : null
  if (one.folded === other.folded && isMarkedApart(one.text, other.text)) return null
  if (one.folded === other.folded || one.words.join(' ') === other.words.join(' '))
    return { certainty: 0.98, reasons: reasonOf(one, other, spellingReasons(one.text, other.text)) }
  if (left.join(' ') === right.join(' '))
    return { certainty: 0.92, reasons: reasonOf(one, other, ['article']) }
  const [ofLeft, ofRight] = [left.map(unpadded), right.map(unpadded)]
  if (ofLeft.join(' ') === ofRight.join(' ')) return { certainty: 0.92, reasons: ['number'] }
  if (ofLeft.join('') === ofRight.join('')) return { certainty: 0.93, reasons: ['together'] }
  if (isEach(left, right, singular))
    return left.some((word, index) => areTwoWords(word, right[index] ?? ''))
      ? null
      : { certainty: 0.86, reasons: reasonOf(one, other, ['plural']) }
  if (isEach(left, right, masculine)) return { certainty: 0.76, reasons: ['inclusive'] }
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
    return { certainty: 0.85, reasons: ['inversion'] }
  return left.length === right.length ? oneWordApart(left, right) : cutOtherwise(left, right)
}

/** `autrice` → `auteur`, `infirmiere` → `infirmier`, `etudiante` → `etudiant`: names of people alone have both. */
export function masculine(word: string): string {
  const one = singular(word)
  for (const [ending, instead] of FEMININE) if (ending.test(one)) return one.replace(ending, instead)
  return one
}

/** One word differs, by a slip or by ear. */
function oneWordApart(left: string[], right: string[]): Likeness | null {
  const at = left.flatMap((word, index) => (singular(word) === singular(right[index] ?? '') ? [] : [index]))
  const [index] = at
  if (index === undefined || at.length > 1) return null
  const [word, other] = [singular(left[index] ?? ''), singular(right[index] ?? '')]
  if (attested.word.has(masculine(word)) && attested.word.has(masculine(other))) return null
  return wordLikeness(word, other, { known: [attested.word, attested.given], least: 5 })
}

function cutOtherwise(left: string[], right: string[]): Likeness | null {
  const found = wordLikeness(left.join(''), right.join(''), { known: [], least: 9 })
  return found && { certainty: found.certainty - 0.12, reasons: ['together', ...found.reasons] }
}

/** A word that ends in -s of itself is no plural of another: `Tours`, `tour`. */
const areTwoWords = (word: string, other: string) =>
  word !== other && attested.word.has(word) && attested.word.has(other)

/** In one word, each bears a mark where the other has none (`Mâcon`, `Maçon`): neither was written without its marks. */
function isMarkedApart(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((text) => text.split(/[^\p{L}\p{M}]+/u).map(marksOf))
  if (mine === undefined || theirs === undefined || mine.length !== theirs.length) return false
  return mine.some((marks, index) => {
    const others = theirs[index] ?? []
    return marks.some((at) => !others.includes(at)) && others.some((at) => !marks.includes(at))
  })
}

/** At which of its letters a word bears a mark. */
const marksOf = (word: string): number[] =>
  (
    word
      .normalize('NFD')
      .replace(/[œæ]/giu, 'oe')
      .match(/\p{L}\p{M}*/gu) ?? []
  ).flatMap((letter, at) => (letter.length > 1 ? [at] : []))

function reasonOf(one: Reading, other: Reading, reasons: LikenessReason[]): LikenessReason[] {
  return one.isInclusive || other.isInclusive ? ['inclusive'] : reasons
}

/** Without the article it begins with; one that stands alone is the word itself. */
function withoutArticle(words: string[]): string[] {
  return words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words
}

const ARTICLES = new Set(['le', 'la', 'les', 'un', 'une', 'des'])
const unpadded = (word: string) => word.replace(/^0+(?=\d)/, '')

const isEach = (left: string[], right: string[], form: (word: string) => string) =>
  left.length === right.length && left.every((word, index) => form(word) === form(right[index] ?? ''))

const FEMININE: [RegExp, string][] = [
  [/trice$/, 'teur'],
  [/(?<=..)euse$/, 'eur'],
  [/(?<=..)iere$/, 'ier'],
  [/(?<=..)ienne$/, 'ien'],
  [/(?<=...[ae]nt)e$/, ''],
  [/(?<=...at)e$/, ''],
  [/(?<=...e)e$/, ''],
]
