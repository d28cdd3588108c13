import { columnsUnder } from '#app/contract/import-heads.ts'
import { GuestColumn, type Import, TagColumn } from '#app/contract/import.ts'
import { fold } from '#app/lib/fold.ts'
import type { CsvFile } from './readFile.ts'

export type Noun = Import['noun']

/** What each column of a file is taken for; null is left out. */
export type Mapping = (string | null)[]

export const columnsOf = (noun: Noun): readonly string[] =>
  noun === 'guest' ? GuestColumn.options : TagColumn.options

/**
 * The columns by their heads, each field once; what is not known again is left out. Beside a given name, « Nom » is the
 * family’s unless another column is.
 */
export function guessMapping(noun: Noun, head: string[]): Mapping {
  const known = head.map((title) => columnsUnder(noun, title))
  const isInParts =
    known.some(([column]) => column === 'given_name') && !known.some(([column]) => column === 'family_name')
  const taken = new Set<string>()
  return known.map((columns) => {
    const found = (isInParts ? columns.toReversed() : columns).find((column) => !taken.has(column))
    if (found !== undefined) taken.add(found)
    return found ?? null
  })
}

/** What would be sent, or null while nothing says what a line is called, or two columns the same. `codes` are columns’ codes by their words. */
export function importOf(
  noun: Noun,
  { name, rows }: CsvFile,
  mapping: Mapping,
  codes: Record<string, Map<string, string>>,
): Import | null {
  const kept = mapping.flatMap((column, index) => (column === null ? [] : [{ column, index }]))
  const names = kept.map(({ column }) => column)
  if (!isNamed(mapping) || mapping.some((_, index) => isTakenTwice(mapping, index))) return null
  const cells = rows.map((row) =>
    kept.map(({ column, index }) => {
      const cell = row[index] ?? ''
      return codes[column]?.get(fold(cell)) ?? cell
    }),
  )
  const filename = name.slice(-200)
  return noun === 'guest'
    ? { noun, filename, columns: names.map((column) => GuestColumn.parse(column)), rows: cells }
    : { noun, filename, columns: names.map((column) => TagColumn.parse(column)), rows: cells }
}

/** Whether something says what a line is called. */
export const isNamed = (mapping: Mapping) =>
  mapping.some((column) => column !== null && NAMING.includes(column))

/** Whether a column is taken for what one before it is taken for. */
export const isTakenTwice = (mapping: Mapping, index: number) =>
  mapping[index] !== null && mapping.indexOf(mapping[index] ?? null) < index

/** Codes by their words, folded, in any of the languages given, and by themselves. */
export const byWord = (codes: readonly string[], wordsOf: (code: string) => string[]): Map<string, string> =>
  new Map(codes.flatMap((code) => [code, ...wordsOf(code)].map((word) => [fold(word), code] as const)))

const NAMING = ['display_name', 'family_name', 'given_name', 'name']
