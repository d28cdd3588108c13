import type { TagTarget } from '#app/contract/archive-fix.ts'
import type { Format } from '#app/contract/broadcast.ts'
import { fold } from '#app/lib/fold.ts'

/** Where a tag of this name seems to belong, null when it looks like a subject: a guess, for a person to confirm. */
export function tagTarget(name: string): TagTarget | null {
  const words = fold(name)
  const season = /^(?:saison|season|s) ?0*(\d{1,3})$/.exec(words)?.[1]
  if (season !== undefined) return { field: 'season', season_number: Number(season) }
  const format = FORMATS[words]
  if (format !== undefined) return { field: 'format', format }
  const platform = PLATFORMS[words.replaceAll(' ', '')]
  return platform === undefined ? null : { field: 'platform', platform }
}

const FORMATS: Record<string, Format> = {
  sauvage: 'sauvage',
  'live sauvage': 'sauvage',
  'en public': 'public',
  'live en public': 'public',
  'best of': 'best_of',
  bestof: 'best_of',
  relais: 'relay',
  rediffusion: 'relay',
  plateau: 'studio',
  matinale: 'studio',
  debat: 'studio',
  entretien: 'studio',
}

const PLATFORMS: Record<string, 'youtube' | 'peertube' | 'other'> = {
  youtube: 'youtube',
  peertube: 'peertube',
  twitch: 'other',
  twitter: 'other',
  mastodon: 'other',
  bluesky: 'other',
  facebook: 'other',
  instagram: 'other',
  tiktok: 'other',
  dailymotion: 'other',
}
