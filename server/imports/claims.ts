import type { ImportFault } from '#app/contract/import.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import { takenWord } from '#server/tags/synonyms.ts'
import type { Ready } from './readLine.ts'

/**
 * The names of a file as its lines claim them, one after another, beside those that are `known` by their keys. Answers
 * what keeps a line from its names: nothing, and they are claimed.
 */
export function claims(known: Map<string, string>): (read: Ready) => ImportFault[] {
  const lines = new Map<string, { line: number; isName: boolean }>()

  function against(word: string): string | null {
    const key = tagKey(word)
    const other = known.get(key)
    if (other !== undefined) return takenWord(word, `du tag «\u00a0${other}\u00a0»`)
    const twin = lines.get(key)
    return twin === undefined ? null : takenWord(word, `de la ligne ${twin.line}`)
  }

  return (read) => {
    const { line, key } = read
    const twin = lines.get(key)
    if (twin !== undefined) {
      const detail = twin.isName
        ? `Même nom que la ligne ${twin.line}.`
        : `Synonyme de la ligne ${twin.line}.`
      return [{ line, column: null, detail }]
    }
    const words = known.has(key) ? [] : synonymsOf(read) // of what is there already, nothing changes
    const faults = words.flatMap((word) => {
      const detail = against(word)
      return detail === null ? [] : [{ line, column: 'synonyms', detail }]
    })
    if (faults.length > 0) return faults
    for (const word of words) lines.set(tagKey(word), { line, isName: false })
    lines.set(key, { line, isName: true })
    return []
  }
}

/** The other words for a tag, each once. Another spelling of its name, as a merge keeps and a file says it, claims nothing. */
export function synonymsOf({ fields, key: own }: Ready): string[] {
  const words = 'synonyms' in fields ? (fields.synonyms ?? []) : []
  const byKey = new Map(words.map((word) => [tagKey(word), word]))
  byKey.delete(own)
  return [...byKey.values()]
}
