import type { Missing } from '#app/contract/broadcast-search.ts'
import type { LiveState, Status } from '#app/contract/broadcast-state.ts'
import type { Format } from '#app/contract/broadcast.ts'
import type { Agreement, GuestKind } from '#app/contract/guest.ts'
import type { TagKind } from '#app/contract/tag.ts'

// A file travels between people: its words are French, whatever the interface speaks.

export const statusWords: Record<Status, string> = {
  draft: 'Brouillon',
  in_review: 'En relecture',
  published: 'Publiée',
  archived: 'Archivée',
  trashed: 'À la corbeille',
}

export const liveWords: Record<LiveState, string> = {
  none: 'Sans live',
  planned: 'Live prévu',
  live: 'À l’antenne',
  ended: 'Live terminé',
  replay: 'Replay',
  cancelled: 'Live annulé',
}

export const formatWords: Record<Format, string> = {
  studio: 'Studio',
  sauvage: 'Live sauvage',
  public: 'En public',
  relay: 'Relais',
  best_of: 'Best of',
  article_video: 'Article vidéo',
}

export const missingWords: Record<Missing, string> = {
  page: 'live sans page finie',
  duration: 'sans durée',
  alt: 'image sans texte alternatif',
  image: 'sans image',
  video: 'sans vidéo',
  guests: 'sans invité·e',
  series: 'sans série',
  season: 'sans saison',
  tags: 'sans tag',
  lead: 'sans chapô',
  summary: 'sans résumé',
  chapters: 'sans chapitres',
  faq: 'sans FAQ',
  date: 'sans date',
}

export const guestKindWords: Record<GuestKind, string> = {
  person: 'Personne',
  collective: 'Collectif',
  organisation: 'Organisation',
}

export const agreementWords: Record<Agreement, string> = {
  feminine: 'Féminin',
  masculine: 'Masculin',
  neutral: 'Neutre',
}

export const tagKindWords: Record<TagKind, string> = {
  topic: 'Sujet',
  place: 'Lieu',
  organisation: 'Organisation',
  person: 'Personne',
  platform: 'Plateforme',
  season: 'Saison',
  format: 'Format',
}
