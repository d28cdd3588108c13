import type { Broadcast } from '#app/contract/broadcast.ts'
import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { formatDate, formatInstant } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'

/** The fields that a history tells apart, under the names that their controls bear. */
export const fieldLabels = {
  title: m.broadcast_form_title,
  subtitle: m.broadcast_form_subtitle,
  slug: m.broadcast_form_slug,
  image: m.images_label,
  youtube_id: m.broadcast_form_youtube,
  peertube: m.broadcast_form_peertube,
  lead: m.broadcast_form_lead,
  lead_announce: m.broadcast_form_lead_announce,
  series: m.broadcast_form_series,
  season_number: m.broadcast_form_season,
  episode_number: m.broadcast_form_episode,
  format: m.broadcast_form_format,
  guests: m.broadcast_form_guests,
  aired_on: m.broadcast_form_aired_on,
  scheduled_start_at: m.broadcast_form_start,
  scheduled_end_at: m.broadcast_form_end,
  duration_seconds: m.broadcast_form_duration,
  tags: m.broadcast_form_tags,
  main_tag: m.history_main_tag,
  body_html: m.broadcast_form_summary,
  chapters: m.broadcast_form_chapters,
  faqs: m.broadcast_form_faq,
  license: m.broadcast_form_license,
  wp_legacy_id: m.broadcast_form_legacy_id,
  wp_legacy_link: m.broadcast_form_legacy_link,
  wp_legacy_source_url: m.broadcast_form_legacy_source,
} as const
export type FieldName = keyof typeof fieldLabels

/** The same in the order of the page. */
export const fieldNames = Object.keys(fieldLabels) as FieldName[] // it has no other keys

/** The field that a JSON pointer of the contract speaks of, null for what no one writes (a state). */
export function fieldAt(pointer: string): FieldName | null {
  const [, first = '', second = ''] = pointer.split('/')
  const name = RENAMED[pointer] ?? (first === 'page' ? second : first)
  return name in fieldLabels ? (name as FieldName) : null // just looked up
}

const RENAMED: Record<string, FieldName> = {
  '/page/image_id': 'image',
  '/series_id': 'series',
  '/tag_ids': 'tags',
  '/main_tag_id': 'main_tag',
  '/duration_source': 'duration_seconds',
}

/** Values that are read as a whole, in words; '' for none. */
export const fieldTexts = {
  youtube_id: (page) => page.youtube_id ?? '',
  peertube: ({ peertube: { peertube_host, peertube_id, peertube_uuid } }) =>
    [peertube_host, peertube_uuid ?? peertube_id].filter(Boolean).join('/'),
  series: ({ series }) => series?.name ?? '',
  season_number: (page) => number(page.season_number),
  episode_number: (page) => number(page.episode_number),
  format: ({ format }) => (format === null ? '' : formatLabels[format]()),
  aired_on: ({ aired_on }, zone) => when(aired_on, zone),
  scheduled_start_at: (page, zone) => when(page.scheduled_start_at, zone),
  scheduled_end_at: (page, zone) => when(page.scheduled_end_at, zone),
  duration_seconds: ({ duration_seconds: seconds }) =>
    seconds === null ? '' : formatDuration(seconds, getLocale()),
  main_tag: ({ tags, main_tag_id }) => tags.find(({ id }) => id === main_tag_id)?.name ?? '',
  license: ({ license }) => licenseLabels[license](),
  wp_legacy_id: (page) => number(page.wp_legacy_id),
} satisfies Partial<Record<FieldName, (page: Broadcast, zone: string) => string>>

const number = (value: number | null) => value?.toString() ?? ''

/** A day or an instant in words; what is neither, as an import may have left it, is shown as it is. */
function when(value: string | null, zone: string) {
  if (value === null || Number.isNaN(Date.parse(value))) return value ?? ''
  const write = value.length === 10 ? formatDate : formatInstant
  return write(value, zone, { locale: getLocale() })
}
