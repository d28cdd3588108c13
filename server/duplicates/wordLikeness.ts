import type { LikenessReason } from '#app/contract/duplicate.ts'
import { singular } from './singular.ts'
import { slipsBetween, soundOf } from './talisman.ts'

export interface Likeness {
  /** 0 to 1. */
  certainty: number
  reasons: LikenessReason[]
}

/**
 * How probably one word was meant for another: a letter added, dropped, changed or swapped, or the same sound. Two
 * words that are both known are two words (`known`: the lists to look in), unless they sound alike there too.
 */
export function wordLikeness(
  one: string,
  other: string,
  { known, least }: { known: readonly ReadonlySet<string>[]; least: number },
): Likeness | null {
  const length = Math.min(one.length, other.length)
  if (length < least || Math.abs(one.length - other.length) > 2) return null
  const slips = slipsBetween(one, other)
  if (slips > 3) return null
  const sound = () => soundOf(one) === soundOf(other)
  if (known.some((list) => isIn(list, one) && isIn(list, other)))
    return !isGendered(one, other) && sound() ? { certainty: 0.62, reasons: ['sound'] } : null
  const isFirst = one[0] !== other[0]
  const isShort = length < 5 && one.length === other.length
  if (slips === 1 && !isShort && !(isFirst && length < 6)) {
    const certainty = (length >= 6 ? 0.82 : 0.64) - (isFirst ? 0.14 : 0)
    return { certainty, reasons: sound() ? ['slip', 'sound'] : ['slip'] }
  }
  if ((slips < 3 || length >= 7) && sound()) return { certainty: 0.72, reasons: ['sound'] }
  return slips === 2 && length >= 9 && !isFirst ? { certainty: 0.58, reasons: ['slip'] } : null
}

/** Whether one is the other's feminine: `michel`, `michele`. */
function isGendered(one: string, other: string) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return [`${short}e`, `${short}${short.at(-1)}e`, short.replace(/c$/, 'que')].includes(long)
}

const isIn = (list: ReadonlySet<string>, word: string) => list.has(word) || list.has(singular(word))
