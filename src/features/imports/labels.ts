import { Agreement, GuestKind } from '#app/contract/guest.ts'
import { TagKind } from '#app/contract/tag.ts'
import { agreementLabels } from '#app/features/guests/agreementLabels.ts'
import { guestKindLabels } from '#app/features/guests/labels.ts'
import { tagKindLabels } from '#app/features/tags/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { locales } from '#app/paraglide/runtime.js'
import type { CsvFile } from './readFile.ts'
import { byWord, type Noun } from './mapping.ts'

/** What a column is taken for, in words. */
export const columnLabels: Record<string, () => string> = {
  display_name: m.imports_display_name,
  given_name: m.imports_given_name,
  particle: m.imports_particle,
  family_name: m.imports_family_name,
  sort_name: m.guest_page_sort_name,
  pseudonym: m.guest_page_pseudonym,
  kind: m.guests_kind,
  role_short: m.guests_role,
  pronouns: m.guest_page_pronouns,
  agreement: m.guest_page_agreement,
  biography: m.guest_page_biography,
  links: m.imports_links,
  aliases: m.imports_aliases,
  name: m.tags_name,
  description: m.tags_description,
  synonyms: m.imports_synonyms,
  introduction: m.tag_page_introduction,
}

/** The codes of columns that take no other words, by all words that the interface has for them. */
export function codesOf(noun: Noun): Record<string, Map<string, string>> {
  if (noun === 'tag')
    return { kind: byWord(TagKind.options, (kind) => wordsFor(tagKindLabels[TagKind.parse(kind)])) }
  return {
    kind: byWord(GuestKind.options, (kind) => wordsFor(guestKindLabels[GuestKind.parse(kind)])),
    agreement: byWord(Agreement.options, (code) =>
      // « Féminin (invitée) » is also written without its example.
      wordsFor(agreementLabels[Agreement.parse(code)]).flatMap((words) => [
        words,
        words.replace(/ \(.*/, ''),
      ]),
    ),
  }
}

/** The words of such a column, in the language of the interface; none of a column that takes any. */
export function wordsOf(noun: Noun, column: string): string[] {
  if (column === 'agreement') return Agreement.options.map((code) => agreementLabels[code]())
  if (column !== 'kind') return []
  return noun === 'tag'
    ? TagKind.options.map((kind) => tagKindLabels[kind]())
    : GuestKind.options.map((kind) => guestKindLabels[kind]())
}

export const encodingLabels: Record<CsvFile['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

export const delimiterLabels: Record<CsvFile['delimiter'], () => string> = {
  ';': m.imports_semicolon,
  ',': m.imports_comma,
  tab: m.imports_tab,
}

type Locale = (typeof locales)[number]
type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string
const wordsFor = (label: () => string) => locales.map((locale) => (label as Message)({}, { locale })) // a message takes its language
