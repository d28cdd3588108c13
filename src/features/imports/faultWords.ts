import type { ImportFault } from '#app/contract/import.ts'
import { m } from '#app/paraglide/messages.js'
import { columnLabels, wordsOf } from './labels.ts'
import type { Noun } from './mapping.ts'

/** What is wrong in a column, or with the whole of a line; of a column that takes no other words, those that it takes. */
export function faultWords(noun: Noun, { column, detail }: ImportFault): string {
  if (column === null) return detail
  const words = wordsOf(noun, column)
  const accepted = words.length > 0 ? ` ${m.imports_accepted({ words: words.join(', ') })}` : ''
  return `${m.imports_fault({ column: columnLabels[column]?.() ?? column, detail })}${accepted}`
}
