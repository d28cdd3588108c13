import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Campaign } from '#app/contract/campaign.ts'

/** What the page of a broadcast is made of. */
export interface PageData extends SiteData {
  broadcast: Broadcast
}

/**
 * What every public page is made of: the running campaign (null: no bar), where the public pages answer, and where the
 * newsroom's own site and its donations do, if they do.
 */
export interface SiteData {
  campaign: Campaign | null
  site: { name: string; time_zone: string; url: string; home_url: string | null; donation_url: string | null }
}

/** Before and during the live the announcement is shown, afterwards the lead of the replay; each fills in for the other. */
export function leadOf({
  live_state,
  lead,
  lead_announce,
}: Pick<Broadcast, 'live_state' | 'lead' | 'lead_announce'>): string | null {
  const upcoming = live_state === 'planned' || live_state === 'live'
  return upcoming ? (lead_announce ?? lead) : (lead ?? lead_announce)
}

/** The tag printed over the title. */
export function overlineOf({ tags, main_tag_id }: Broadcast): string | null {
  return tags.find((tag) => tag.id === main_tag_id)?.name ?? null
}

/** The address of the public page. */
export function addressOf({ broadcast, site }: PageData): string {
  return `${site.url}/emissions/${broadcast.page.slug}`
}

/** An absolute address, as cards and JSON-LD want it. */
export function absolute(url: string, site: PageData['site']): string {
  return new URL(url, site.url).href
}

/** Pictures of the show for machines: its own, else the one that YouTube makes. */
export function thumbnails({ broadcast: { page, youtube_id }, site }: PageData): string[] {
  if (page.image !== null) return [absolute(page.image.url, site)]
  return youtube_id === null ? [] : [`https://i.ytimg.com/vi/${youtube_id}/hqdefault.jpg`]
}
