import type { GuestLinkKind } from '#app/contract/guest.ts'
import { fediverseProfile } from '#app/lib/fediverseProfile.ts'
import { webAddress } from '#app/lib/webAddress.ts'

/** What kind of place an address seems to be, by its host and the shape of its path; a site of their own when nothing tells. */
export function linkKind(address: string): GuestLinkKind {
  if (fediverseProfile(address) !== null) return 'fediverse'
  const url = webAddress(address)
  if (url === null) return 'other'
  const host = url.hostname.replace(/^www\./, '')
  const known = HOSTS.find(([hosts]) => hosts.test(host))?.[1]
  if (known !== undefined) return known
  if (/peertube|^tube\./.test(host) || /^\/(a|c)\/[^/]+\/video/.test(url.pathname)) return 'peertube'
  return /^\/@[\w.-]+(@[\w.-]+)?\/?$/.test(url.pathname) ? 'fediverse' : 'site'
}

const HOSTS: [RegExp, GuestLinkKind][] = [
  [/(^|\.)(youtube\.com|youtu\.be)$/, 'youtube'],
  [/(^|\.)bsky\.(app|social)$/, 'bluesky'],
  [/(^|\.)wikidata\.org$/, 'wikidata'],
  [/(^|\.)wikipedia\.org$/, 'wikipedia'],
  [
    /(^|\.)(facebook|instagram|linkedin|twitter|x|tiktok|threads|medium|twitch|dailymotion|vimeo|soundcloud)\.(com|net|tv)$/,
    'other',
  ],
]
