import { isDeepStrictEqual } from 'node:util'
import type { BroadcastPatch, Content } from '#app/contract/broadcast-input.ts'
import type { broadcasts } from '#server/db/schema.ts'

/** The row of a broadcast without its index. */
export type Row = Omit<typeof broadcasts.$inferSelect, 'search' | 'words' | 'stems' | 'faqs_count'>

/** The content with the changes of a merge patch in it. */
export function merge(content: Content, { page, peertube, ...rest }: BroadcastPatch): Content {
  return {
    ...content,
    ...rest,
    page: { ...content.page, ...page },
    peertube: { ...content.peertube, ...peertube },
  }
}

/** What differs, as JSON pointers; lists and texts count as a whole. */
export function changedPointers(before: Content, after: Content): string[] {
  const { page, peertube, ...rest } = before
  const { page: newPage, peertube: newPeertube, ...newRest } = after
  return [
    ...changedKeys(page, newPage).map((key) => `/page/${key}`),
    ...changedKeys(peertube, newPeertube).map((key) => `/peertube/${key}`),
    ...changedKeys(rest, newRest).map((key) => `/${key}`),
  ]
}

/** What editors wrote in a stored row; guests and tags come from their own tables. */
export function contentOf(row: Row, guests: Content['guests'], tag_ids: number[]): Content {
  const { title, subtitle, slug, image_id } = row
  const { peertube_host = null, peertube_id = null } = row.peertube
  const { peertube_uuid = null, peertube_short_uuid = null } = row.peertube
  return {
    page: { title, subtitle, slug, image_id },
    peertube: { peertube_host, peertube_id, peertube_uuid, peertube_short_uuid },
    guests,
    tag_ids,
    scheduled_start_at: instantOf(row.scheduled_start_at),
    scheduled_end_at: instantOf(row.scheduled_end_at),
    main_tag_id: row.main_tag_id,
    format: row.format,
    series_id: row.series_id,
    season_number: row.season_number,
    episode_number: row.episode_number,
    aired_on: row.aired_on,
    duration_seconds: row.duration_seconds,
    duration_source: row.duration_source,
    youtube_id: row.youtube_id,
    lead_announce: row.lead_announce,
    lead: row.lead,
    body_html: row.body_html,
    faqs: row.faqs,
    chapters: row.chapters,
    license: row.license,
    wp_legacy_id: row.wp_legacy_id,
    wp_legacy_link: row.wp_legacy_link,
    wp_legacy_source_url: row.wp_legacy_source_url,
  }
}

/** The way back: columns of `broadcasts` for a content. What platforms say of the video (`known`) stays. */
export function columnsOf(content: Content, known: Row['peertube'] = {}) {
  const { page, peertube, guests: _, tag_ids: __, ...columns } = content
  const { scheduled_start_at: start, scheduled_end_at: end } = content
  return {
    ...columns,
    ...page,
    peertube: { ...known, ...peertube },
    scheduled_start_at: start === null ? null : new Date(start),
    scheduled_end_at: end === null ? null : new Date(end),
  }
}

/** An instant as the API says it: UTC, RFC 3339. */
export function instantOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString()
}

function changedKeys<T extends object>(before: T, after: T) {
  const now = new Map(Object.entries(after))
  return Object.entries(before).flatMap(([key, value]) =>
    isDeepStrictEqual(value, now.get(key)) ? [] : [key],
  )
}
