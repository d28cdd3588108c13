import type { Named } from '#app/contract/duplicate-search.ts'
import { inParts } from '#server/inParts.ts'
import { ASKED, likenessOf, readKnown } from './likeness.ts'
import type { Readable } from './scan.ts'
import type { Likeness } from './wordLikeness.ts'

const MOST = 5

/** The few of these that a name as it is typed is probably one with, the surest first. */
export async function likeliest(
  noun: Named,
  name: string,
  all: Readable[],
): Promise<({ id: number } & Likeness)[]> {
  const typed = readKnown({ names: [name], kind: 'person', role: null })
  const found: ({ id: number } & Likeness)[] = []
  for await (const part of inParts(all))
    for (const one of part) {
      const likely = likenessOf(noun, { ...typed, kind: one.kind }, one)
      if (likely !== null && likely.certainty >= ASKED) found.push({ id: one.id, ...likely })
    }
  return found.toSorted((a, b) => b.certainty - a.certainty).slice(0, MOST)
}
