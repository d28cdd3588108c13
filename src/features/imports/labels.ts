import { GuestKind } from '#app/contract/guest.ts'
import { TagKind } from '#app/contract/tag.ts'
import { guestKindLabels } from '#app/features/guests/labels.ts'
import { tagKindLabels } from '#app/features/tags/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { locales } from '#app/paraglide/runtime.js'
import type { CsvFile } from './readFile.ts'
import { kindsByWord, type Noun } from './mapping.ts'

/** What a column is taken for, in words. */
export const columnLabels: Record<string, () => string> = {
  display_name: m.imports_display_name,
  given_name: m.imports_given_name,
  particle: m.imports_particle,
  family_name: m.imports_family_name,
  kind: m.guests_kind,
  role_short: m.guests_role,
  aliases: m.imports_aliases,
  name: m.tags_name,
  description: m.tags_description,
}

/** The kinds by all words that the interface has for them. */
export const kindsOf = (noun: Noun) =>
  kindsByWord(noun, (kind) =>
    locales.map((locale) =>
      noun === 'guest'
        ? words(guestKindLabels[GuestKind.parse(kind)], locale)
        : words(tagKindLabels[TagKind.parse(kind)], locale),
    ),
  )

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
const words = (label: () => string, locale: Locale) => (label as Message)({}, { locale }) // a message takes its language
