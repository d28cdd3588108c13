import type { BroadcastRow } from '#app/contract/broadcast-search.ts'
import type { Guest } from '#app/contract/guest.ts'
import type { Tag } from '#app/contract/tag.ts'
import { splitDuration } from '#app/lib/duration.ts'
import { plainText } from '#server/html/plainText.ts'
import {
  agreementWords,
  formatWords,
  guestKindWords,
  liveWords,
  missingWords,
  statusWords,
  tagKindWords,
} from './words.ts'

/** The columns of a file, by their French heads; an import knows them again. */
export type Columns<Row> = Record<string, (row: Row) => string | number | null | undefined>

export const broadcastColumns: Columns<BroadcastRow> = {
  Numéro: ({ id }) => id,
  Titre: ({ title }) => title,
  Adresse: ({ slug }) => slug,
  État: ({ status }) => statusWords[status],
  Live: ({ live_state }) => liveWords[live_state],
  Format: ({ format }) => format && formatWords[format],
  Série: ({ series }) => series?.name,
  Saison: ({ season_number }) => season_number,
  Épisode: ({ episode_number }) => episode_number,
  Invité·es: ({ guests }) => several(guests.map(({ display_name }) => display_name)),
  Tags: ({ tags }) => several(tags.map(({ name }) => name)),
  'Diffusée le': ({ aired_on }) => aired_on,
  'Début prévu (UTC)': ({ scheduled_start_at }) => scheduled_start_at,
  Durée: ({ duration_seconds }) => (duration_seconds === null ? null : clock(duration_seconds)),
  Manque: ({ missing }) => missing.map((what) => missingWords[what]).join(', '),
  'Modifiée le (UTC)': ({ updated_at }) => updated_at,
}

export const guestColumns: Columns<Guest> = {
  Numéro: ({ id }) => id,
  'Nom affiché': ({ display_name }) => display_name,
  Prénom: ({ given_name }) => given_name,
  Particule: ({ particle }) => particle,
  'Nom de famille': ({ family_name }) => family_name,
  'Nom de tri': ({ sort_name }) => sort_name,
  Pseudonyme: ({ pseudonym }) => pseudonym,
  Nature: ({ kind }) => guestKindWords[kind],
  Fonction: ({ role_short }) => role_short,
  Pronoms: ({ pronouns }) => pronouns,
  Accord: ({ agreement }) => agreement && agreementWords[agreement],
  Biographie: ({ biography_html }) => paragraphs(biography_html),
  Liens: ({ links }) => several(links.map(({ url }) => url)),
  'Autres noms': ({ aliases }) => several(aliases),
  Adresse: ({ slug }) => slug,
  Émissions: ({ broadcasts_count }) => broadcasts_count,
  'Modifié·e le (UTC)': ({ updated_at }) => updated_at,
}

export const tagColumns: Columns<Tag> = {
  Numéro: ({ id }) => id,
  Nom: ({ name }) => name,
  Nature: ({ kind }) => tagKindWords[kind],
  Description: ({ description }) => description,
  Synonymes: ({ synonyms }) => several(synonyms),
  Introduction: ({ introduction_html }) => paragraphs(introduction_html),
  Adresse: ({ slug }) => slug,
  Émissions: ({ broadcasts_count }) => broadcasts_count,
  'Modifié le (UTC)': ({ updated_at }) => updated_at,
}

const several = (names: string[]) => names.join(' | ')

/** The words of a document, a blank line between its paragraphs, as an import reads them. */
const paragraphs = (html: string | null) =>
  html
    ?.split(/(?<=<\/p>)/)
    .map(plainText)
    .filter(Boolean)
    .join('\n\n')

/** With its hours: spreadsheets take `5:30` for half past five. */
function clock(length: number) {
  const { hours, minutes, seconds } = splitDuration(length)
  return [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')
}
