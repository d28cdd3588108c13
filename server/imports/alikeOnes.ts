import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Import, type ImportPreview, MOST_COMPARED } from '#app/contract/import.ts'
import { finder } from '#server/duplicates/finder.ts'
import { readKnown } from '#server/duplicates/likeness.ts'
import type { Readable } from '#server/duplicates/scan.ts'
import type { Ready } from './readLine.ts'

/** How many are compared before others get their turn. */
const AT_ONCE = 50

/** The lines that are probably one with somebody or something that is there under nearly the same name. */
export async function alikeOnes(
  noun: Import['noun'],
  lines: Ready[],
  known: Readable[],
): Promise<ImportPreview['alike']> {
  const likeOf = finder(noun, known)
  const alike: ImportPreview['alike'] = []
  for (const [index, { line, name, fields }] of lines.slice(0, MOST_COMPARED).entries()) {
    if (index % AT_ONCE === 0) await nextTurn()
    const guest = 'display_name' in fields ? fields : null
    const kind = guest?.kind ?? 'person'
    const found = likeOf(readKnown({ names: [name], kind, role: guest?.role_short ?? null }))
    if (found !== null) alike.push({ line, name, existing: found.names[0] ?? '' })
  }
  return alike
}
