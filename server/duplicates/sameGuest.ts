import { attested } from './attested.ts'
import { type Reading, without } from './reading.ts'
import { inOrder, spellingReasons } from './spelling.ts'
import { type Likeness, wordLikeness } from './wordLikeness.ts'

/** How probably two names are those of one guest, and why; null when they are not. */
export function sameGuest(one: Reading, other: Reading): Likeness | null {
  if (one.numbers !== other.numbers || one.joined === '' || other.joined === '') return null
  if (one.folded === other.folded) return { certainty: 0.98, reasons: spellingReasons(one.text, other.text) }
  const [left, right] = [without(one.words, other.words), without(other.words, one.words)]
  if (left.length === 0 && right.length === 0) return sameWords(one, other)
  if (left.join('') === right.join('')) return { certainty: 0.93, reasons: ['together'] }
  const [ofOne, ofOther] = [without(one.core, other.core), without(other.core, one.core)]
  const shared = one.core.length - ofOne.length
  if (ofOne.length === 0 && ofOther.length === 0)
    return shared < 2 && !isGroup(one)
      ? null
      : { certainty: 0.86, reasons: inclusive(one, other, ['particle']) }
  const joined = joinedLikeness(left, right, shared)
  if (joined !== null) return joined
  return shared === 0 ? aloneLikeness(one, other) : restLikeness(one, other, ofOne, ofOther)
}

function sameWords(one: Reading, other: Reading): Likeness {
  if (one.words.join(' ') !== other.words.join(' '))
    return {
      certainty: 0.95,
      reasons: ['inversion', ...spelling(inOrder(one.text), inOrder(other.text))],
    }
  const reasons = spellingReasons(one.text, other.text)
  return { certainty: 0.98, reasons: inclusive(one, other, reasons) }
}

const spelling = (one: string, other: string) =>
  spellingReasons(one, other).filter((reason) => reason !== 'same' && reason !== 'punctuation')

function inclusive(one: Reading, other: Reading, reasons: Likeness['reasons']): Likeness['reasons'] {
  return one.isInclusive === other.isInclusive ? reasons : ['inclusive']
}

/** « de Latour », « De La Tour », « Delatour »: what differs is how it is cut, with a slip at most. */
function joinedLikeness(left: string[], right: string[], shared: number): Likeness | null {
  const [one, other] = [left.join(''), right.join('')]
  if (left.length === right.length || shared === 0 || Math.min(one.length, other.length) < 7) return null
  const found = wordLikeness(one, other, { known: [], least: 7 })
  return found && { certainty: found.certainty - 0.12, reasons: ['together', ...found.reasons] }
}

/** Two lone names, or names whose every word differs by its sound alone. */
function aloneLikeness(one: Reading, other: Reading): Likeness | null {
  if (one.core.length !== other.core.length) return null
  const found = pairs(one.core, other.core, one.core.length === 1 ? 6 : 4)
  if (found === null || one.core.length > 3) return null
  return { ...found, certainty: found.certainty - 0.08 }
}

/** Names that share words: each word of the rest must have its own on the other side, or be an initial too many. */
function restLikeness(one: Reading, other: Reading, left: string[], right: string[]): Likeness | null {
  const extra = left.length === 0 ? right : right.length === 0 ? left : null
  if (extra !== null) {
    const isInitial =
      extra.every((word) => word.length === 1) && Math.min(one.core.length, other.core.length) > 1
    return isInitial ? { certainty: 0.7, reasons: ['initial'] } : null
  }
  const found = left.length === right.length ? pairs(left, right, 4) : null
  if (found === null) return null
  const bothInclusive = inclusive(one, other, found.reasons)
  const isGiven =
    found.reasons[0] === 'initial' && without(one.core, left).every((word) => attested.given.has(word))
  return { certainty: found.certainty - (isGiven ? 0.16 : 0), reasons: bothInclusive }
}

/** Every word with its own on the other side, in the order in which they stand. */
function pairs(left: string[], right: string[], least: number): Likeness | null {
  const found = left.map((word, index) => guestWord(word, right[index] ?? '', least))
  const known = found.filter((likeness) => likeness !== null)
  if (known.length < found.length) return null
  const certainty = Math.min(...known.map((likeness) => likeness.certainty)) - 0.06 * (known.length - 1)
  return { certainty, reasons: [...new Set(known.flatMap(({ reasons }) => reasons))] }
}

function guestWord(one: string, other: string, least: number): Likeness | null {
  if (one.length === 1 || other.length === 1)
    return one[0] === other[0] && one !== other ? { certainty: 0.76, reasons: ['initial'] } : null
  return wordLikeness(one, other, { known: [attested.given, attested.family, attested.word], least })
}

const isGroup = ({ words }: Reading) => words.length > 2
