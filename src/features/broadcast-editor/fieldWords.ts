import { clockTime } from '#app/contract/document/clockTime.ts'
import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { formatDate, formatInstant } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { BroadcastFields } from './fields.ts'
import { addressOf } from './peertubeVideo.ts'
import type { FieldName } from './problems.ts'

/** A field and how its value reads as plain text, to be compared and copied. */
type Words = {
  [Name in FieldName]: { label: () => string; text: (value: BroadcastFields[Name], zone: string) => string }
}

/** The name of a field, as its control bears it. */
export function labelOf(field: FieldName): string {
  return WORDS[field].label()
}

/** The value of a field as plain text; `zone` is the newsroom's. An empty one is a dash. */
export function textOf<Name extends FieldName>(
  field: Name,
  value: BroadcastFields[Name],
  zone: string,
): string {
  return WORDS[field].text(value, zone).trim() || '—'
}

const plain = (value: string) => value
const number = (value: number | null) => String(value ?? '')
const instant = (value: string | null, zone: string) =>
  value !== null && !Number.isNaN(Date.parse(value))
    ? formatInstant(value, zone, { locale: getLocale() })
    : (value ?? '')
const day = (value: string | null, zone: string) =>
  value !== null && /^\d{4}-\d\d-\d\d$/.test(value)
    ? formatDate(value, zone, { locale: getLocale() })
    : (value ?? '')

const WORDS: Words = {
  title: { label: m.broadcast_form_title, text: plain },
  subtitle: { label: m.broadcast_form_subtitle, text: plain },
  slug: { label: m.broadcast_form_slug, text: plain },
  image: {
    label: m.images_label,
    text: (image) => [image?.filename, image?.alt, image?.credit].filter(Boolean).join('\n'),
  },
  format: {
    label: m.broadcast_form_format,
    text: (format) => (format === null ? '' : formatLabels[format]()),
  },
  series: { label: m.broadcast_form_series, text: (series) => series?.name ?? '' },
  season_number: { label: m.broadcast_form_season, text: number },
  episode_number: { label: m.broadcast_form_episode, text: number },
  guests: {
    label: m.broadcast_form_guests,
    text: (guests) =>
      guests
        .map(({ guest, role_label }) => [guest.display_name, role_label].filter(Boolean).join(', '))
        .join('\n'),
  },
  tagging: {
    label: m.broadcast_form_tags,
    text: ({ tags, main_tag_id }) =>
      tags.map(({ id, name }) => (id === main_tag_id ? `★ ${name}` : name)).join('\n'),
  },
  aired_on: { label: m.broadcast_form_aired_on, text: day },
  planned: {
    label: m.broadcast_form_start,
    text: ({ start, end }, zone) => [instant(start, zone), instant(end, zone)].filter(Boolean).join('\n'),
  },
  duration: {
    label: m.broadcast_form_duration,
    text: ({ seconds }) => (seconds === null ? '' : formatDuration(seconds, getLocale())),
  },
  youtube_id: { label: m.broadcast_form_youtube, text: plain },
  video: { label: m.broadcast_form_peertube, text: addressOf },
  lead_announce: { label: m.broadcast_form_lead_announce, text: plain },
  lead: { label: m.broadcast_form_lead, text: plain },
  body_html: { label: m.broadcast_form_summary, text: htmlToText },
  faqs: {
    label: m.broadcast_form_faq,
    text: (faqs) => faqs.map((faq) => `${faq.question}\n${htmlToText(faq.answer_html)}`).join('\n\n'),
  },
  chapters: {
    label: m.broadcast_form_chapters,
    text: (chapters) =>
      chapters.map(({ start_seconds, title }) => `${clockTime(start_seconds)} ${title}`).join('\n'),
  },
  license: { label: m.broadcast_form_license, text: (license) => licenseLabels[license]() },
  wp_legacy_id: { label: m.broadcast_form_legacy_id, text: number },
  wp_legacy_link: { label: m.broadcast_form_legacy_link, text: plain },
  wp_legacy_source_url: { label: m.broadcast_form_legacy_source, text: plain },
}
