import { fold } from '#app/lib/fold.ts'
import type { GuestColumn, Import, TagColumn } from './import.ts'

/** What a column of this head may hold, the likeliest first where it stands alone; heads are told as people and our own exports write them. */
export function columnsUnder(noun: Import['noun'], head: string): string[] {
  const words = fold(head)
  return Object.entries<string[]>(HEADS[noun]).flatMap(([column, heads]) =>
    heads.includes(words) ? [column] : [],
  )
}

/** Folded. */
const HEADS: { guest: Record<GuestColumn, string[]>; tag: Record<TagColumn, string[]> } = {
  guest: {
    display_name: ['nom affiche', 'nom complet', 'invitee', 'invite', 'nom', 'name', 'display name'],
    given_name: ['prenom', 'prenoms', 'given name', 'first name'],
    particle: ['particule', 'particle'],
    family_name: ['nom de famille', 'patronyme', 'family name', 'last name', 'nom', 'name'],
    sort_name: ['nom de classement', 'nom de tri', 'sort name'],
    pseudonym: ['pseudonyme', 'pseudo', 'pseudonym'],
    kind: ['nature', 'type', 'kind'],
    role_short: ['fonction', 'role', 'titre', 'qualite'],
    pronouns: ['pronoms', 'pronom', 'pronouns'],
    agreement: ['accord', 'agreement'],
    biography: ['biographie', 'bio', 'biography'],
    links: ['liens', 'lien', 'links', 'link', 'site', 'sites', 'site web', 'website'],
    aliases: ['autres noms', 'alias', 'aliases'],
  },
  tag: {
    name: ['nom', 'tag', 'mot cle', 'name'],
    kind: ['nature', 'type', 'kind'],
    description: ['description'],
    synonyms: ['synonymes', 'synonyme', 'synonyms', 'synonym'],
    introduction: ['introduction', 'intro'],
  },
}
