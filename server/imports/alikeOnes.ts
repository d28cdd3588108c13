import { type Import, type ImportPreview, MOST_COMPARED } from '#app/contract/import.ts'
import { finder } from '#server/duplicates/finder.ts'
import { readKnown } from '#server/duplicates/likeness.ts'
import type { Readable } from '#server/duplicates/scan.ts'
import { inParts } from '#server/inParts.ts'
import type { Ready } from './readLine.ts'

/** The lines that are probably one with somebody or something that is there under nearly the same name. */
export async function alikeOnes(
  noun: Import['noun'],
  lines: Ready[],
  known: Readable[],
): Promise<ImportPreview['alike']> {
  const likeOf = await finder(noun, known)
  const alike: ImportPreview['alike'] = []
  for await (const part of inParts(lines.slice(0, MOST_COMPARED)))
    for (const { line, name, fields } of part) {
      const guest = 'display_name' in fields ? fields : null
      const kind = guest?.kind ?? 'person'
      const found = likeOf(readKnown({ names: [name], kind, role: guest?.role_short ?? null }))
      if (found !== null) alike.push({ line, name, existing: found.names[0] ?? '' })
    }
  return alike
}
