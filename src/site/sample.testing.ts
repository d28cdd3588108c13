import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Campaign } from '#app/contract/campaign.ts'
import type { PageData } from './page-data.ts'

/** A published page with nothing but its title, and whatever a test adds. */
export function pageData(fields: Partial<Broadcast> = {}, campaign: Campaign | null = null): PageData {
  return {
    broadcast: { ...bare, ...fields },
    campaign,
    site,
  }
}

/** A newsroom without a site of its own. */
export const site = {
  name: 'Radio Témoin',
  time_zone: 'Europe/Paris',
  url: 'https://radio.example',
  home_url: null,
  donation_url: null,
}

export function faq(id: string, question: string, answer_html: string) {
  return { id, question, answer_html }
}

export function appearance(
  guest_id: number,
  kind: 'person' | 'organisation',
  display_name: string,
  role_label: string | null,
) {
  const guest = { id: guest_id, display_name, sort_name: display_name, slug: `invite-${guest_id}`, kind }
  return { guest_id, role_label, guest }
}

export const UUID = '50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52'

/** The video on PeerTube, with the identifier as given. */
export function onPeertube(peertube_uuid: string): Pick<Broadcast, 'peertube'> {
  return { peertube: { ...bare.peertube, peertube_host: 'video.example.org', peertube_uuid } }
}

const bare: Broadcast = {
  id: 1,
  lock_version: 1,
  created_at: '2026-01-05T10:00:00Z',
  updated_at: '2026-01-05T10:00:00Z',
  page: {
    id: 1,
    title: 'Une rue, des permis',
    subtitle: null,
    slug: 'une-rue-des-permis',
    image_id: null,
    image: null,
    image_url: null,
  },
  status: 'published',
  live_state: 'none',
  format: null,
  series_id: null,
  series: null,
  season_number: null,
  episode_number: null,
  guests: [],
  tag_ids: [],
  tags: [],
  main_tag_id: null,
  aired_on: null,
  scheduled_start_at: null,
  scheduled_end_at: null,
  previous_start_at: null,
  started_at: null,
  ended_at: null,
  duration_seconds: null,
  duration_source: null,
  youtube_id: null,
  youtube: {
    youtube_duration: null,
    youtube_views_count: null,
    youtube_likes_count: null,
    youtube_comments_count: null,
    youtube_thumbnail_url: null,
  },
  peertube: {
    peertube_host: null,
    peertube_id: null,
    peertube_uuid: null,
    peertube_short_uuid: null,
    peertube_duration: null,
    peertube_aspect_ratio: null,
    peertube_views_count: null,
    peertube_comments_count: null,
  },
  lead_announce: null,
  lead: null,
  body_html: '',
  faqs: [],
  chapters: [],
  license: 'cc_by_nc_sa',
  wp_legacy_id: null,
  wp_legacy_link: null,
  wp_legacy_source_url: null,
  published_at: '2026-01-06T10:00:00Z',
  first_published_at: '2026-01-06T10:00:00Z',
  has_unpublished_changes: false,
  created_by: null,
  updated_by: null,
  permissions: {},
}
