import type { Doubled } from '#app/contract/duplicate-search.ts'
import { inParts } from '#server/inParts.ts'
import { ASKED, likenessOf, type Read } from './likeness.ts'
import type { Reading } from './reading.ts'
import { masculine } from './sameTag.ts'
import { singular } from './singular.ts'
import { soundOf } from './talisman.ts'
import type { Likeness } from './wordLikeness.ts'

/** Something with an id, its names read. */
export interface Readable extends Read {
  id: number
}

export interface Found extends Likeness {
  low: number
  high: number
}

/**
 * Every two of these that are probably one, the surest first. Only those that share a key are compared: the sound of a
 * word and a letter of another, or the ends of a lone one, or all but one of its letters; a key that hundreds share tells
 * nothing. Of ten thousand that is a second of work, which lets others have their turn.
 */
export async function scan(noun: Doubled, all: Readable[]): Promise<Found[]> {
  const seen = new Set<number>()
  const found: Found[] = []
  for await (const pairs of inParts(pairsOf(await blocksOf(all))))
    for (const [one, other] of pairs) {
      const [low, high] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
      const pair = low * 2 ** 26 + high
      if (seen.has(pair)) continue
      seen.add(pair)
      const likely = likenessOf(noun, one, other)
      if (likely !== null && likely.certainty >= ASKED) found.push({ ...likely, low, high })
    }
  return found.toSorted((a, b) => b.certainty - a.certainty || a.low - b.low || a.high - b.high)
}

function* pairsOf(blocks: Map<string, Readable[]>): Generator<[Readable, Readable]> {
  for (const block of blocks.values()) {
    if (block.length > MOST) continue
    for (const [index, one] of block.entries()) for (const other of block.slice(index + 1)) yield [one, other]
  }
}

/** A key that more share tells nothing. */
export const MOST = 400

/** Those that share a key, by key. */
export async function blocksOf(all: Readable[]): Promise<Map<string, Readable[]>> {
  const blocks = new Map<string, Readable[]>()
  for await (const part of inParts(all))
    for (const one of part)
      for (const key of new Set(one.readings.flatMap(keysOf))) {
        const block = blocks.get(key)
        if (block === undefined) blocks.set(key, [one])
        else block.push(one)
      }
  return blocks
}

/** What those that may be one have in common. */
export function keysOf({ words: all, core, joined }: Reading): string[] {
  const words = core.slice(0, 6).map((word) => singular(word.replace(/^0+(?=\d)/, '')))
  const whole = singular(joined)
  const keys = [`=${all.join('')}`, `=${words.map(masculine).join('')}`, `=${whole}`]
  if (words.length === 1)
    keys.push(`${joined.slice(0, 4)}<`, `>${whole.slice(-4)}`, ...shortened(whole).map((word) => `~${word}`))
  for (const [index, word] of words.entries())
    for (const [at, other] of words.entries())
      if (at !== index && word.length > 1) {
        const sound = soundOf(word)
        keys.push(`${sound} ${other.slice(0, 1)}`, `${sound} ${other.slice(-2)}`)
      }
  return keys
}

/** The word, and the word without each of its letters: two that a slip parts have one of these in common. */
const shortened = (word: string) => [
  word,
  ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)),
]
