import type { Doubled } from '#app/contract/duplicate-search.ts'
import { ASKED, likenessOf, type Read } from './likeness.ts'
import { blocksOf, keysOf, MOST, type Readable } from './scan.ts'

/** Finds in these the one that another is most probably one with, or null: many can be asked about, one after another. */
export async function finder(noun: Doubled, all: Readable[]): Promise<(asked: Read) => Readable | null> {
  const blocks = await blocksOf(all)
  return (asked) => {
    const keys = new Set(asked.readings.flatMap(keysOf))
    const near = new Set(
      [...keys].flatMap((key) => {
        const block = blocks.get(key) ?? []
        return block.length > MOST ? [] : block
      }),
    )
    let best: { one: Readable; certainty: number } | null = null
    for (const one of near) {
      const certainty = likenessOf(noun, asked, one)?.certainty ?? 0
      if (certainty >= ASKED && certainty > (best?.certainty ?? 0)) best = { one, certainty }
    }
    return best?.one ?? null
  }
}
