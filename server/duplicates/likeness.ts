import type { Named } from '#app/contract/duplicate-search.ts'
import { type Reading, read } from './reading.ts'
import { sameGuest } from './sameGuest.ts'
import { sameTag } from './sameTag.ts'
import type { Likeness } from './wordLikeness.ts'

/** From this certainty on, somebody is asked. */
export const ASKED = 0.5

/** What is known of a guest or a tag that tells whether it is another. */
interface Known {
  /** Every name it goes by, the one that is shown first. */
  names: string[]
  kind: string
  role: string | null
}

export interface Read extends Known {
  readings: Reading[]
}

export const readKnown = (known: Known): Read => ({ ...known, readings: known.names.map(read) })

/** How probably two guests, two tags or two series are one, by those of their names that are most alike. */
export function likenessOf(noun: Named, one: Read, other: Read): Likeness | null {
  const compare = noun === 'guest' ? sameGuest : sameTag
  let best: Likeness | null = null
  for (const mine of one.readings)
    for (const theirs of other.readings) {
      const found = compare(mine, theirs)
      if (found !== null && found.certainty > (best?.certainty ?? 0)) best = found
    }
  return best && noun === 'guest' ? { ...best, certainty: weighed(best.certainty, one, other) } : best
}

/** People of one name who do different things may be two; a person is seldom a collective. */
function weighed(certainty: number, one: Known, other: Known): number {
  const isOtherKind = (one.kind === 'person') !== (other.kind === 'person')
  const isOtherRole =
    one.role !== null && other.role !== null && read(one.role).core[0] !== read(other.role).core[0]
  return Math.max(0, certainty - (isOtherKind ? 0.15 : 0) - (isOtherRole ? 0.12 : 0))
}
