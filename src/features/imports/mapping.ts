import { GuestKind } from '#app/contract/guest.ts'
import { GuestColumn, type Import, TagColumn } from '#app/contract/import.ts'
import { TagKind } from '#app/contract/tag.ts'
import { fold } from '#app/lib/fold.ts'
import type { CsvFile } from './readFile.ts'

export type Noun = Import['noun']

/** What each column of a file is taken for; null is left out. */
export type Mapping = (string | null)[]

export const columnsOf = (noun: Noun): readonly string[] =>
  noun === 'guest' ? GuestColumn.options : TagColumn.options

/** The columns by their heads, each field once; what is not known again is left out. */
export function guessMapping(noun: Noun, head: string[]): Mapping {
  const taken = new Set<string>()
  return head.map((title) => {
    const words = fold(title)
    const found = columnsOf(noun).find((column) => !taken.has(column) && HEADS[noun][column]?.includes(words))
    if (found !== undefined) taken.add(found)
    return found ?? null
  })
}

/** What would be sent, or null while nothing says what a line is called, or two columns the same. `kinds` are the words for kinds. */
export function importOf(
  noun: Noun,
  { name, rows }: CsvFile,
  mapping: Mapping,
  kinds: Map<string, string>,
): Import | null {
  const kept = mapping.flatMap((column, index) => (column === null ? [] : [{ column, index }]))
  const names = kept.map(({ column }) => column)
  if (!isNamed(mapping) || mapping.some((_, index) => isTakenTwice(mapping, index))) return null
  const cells = rows.map((row) =>
    kept.map(({ column, index }) => {
      const cell = row[index] ?? ''
      return column === 'kind' ? (kinds.get(fold(cell)) ?? cell) : cell
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

/** The kinds by their words, folded, in any of the languages given, and by their codes. */
export function kindsByWord(noun: Noun, wordsOf: (kind: string) => string[]): Map<string, string> {
  const kinds: string[] = noun === 'guest' ? GuestKind.options : TagKind.options
  return new Map(kinds.flatMap((kind) => [kind, ...wordsOf(kind)].map((word) => [fold(word), kind] as const)))
}

const NAMING = ['display_name', 'family_name', 'given_name', 'name']

/** Heads as people and our own files write them, folded. */
const HEADS: Record<Noun, Record<string, string[]>> = {
  guest: {
    display_name: ['nom affiche', 'nom complet', 'invitee', 'invite', 'nom', 'name', 'display name'],
    given_name: ['prenom', 'prenoms', 'given name', 'first name'],
    particle: ['particule', 'particle'],
    family_name: ['nom de famille', 'patronyme', 'family name', 'last name'],
    kind: ['nature', 'type', 'kind'],
    role_short: ['fonction', 'role', 'titre', 'qualite'],
    aliases: ['autres noms', 'alias', 'aliases'],
  },
  tag: {
    name: ['nom', 'tag', 'mot cle', 'name'],
    kind: ['nature', 'type', 'kind'],
    description: ['description'],
  },
}
