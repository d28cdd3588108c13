import { z } from 'zod'
import { LiveState, Status } from './broadcast-state.ts'
import { GuestRef } from './guest.ts'
import { Image } from './image.ts'
import { stored } from './list.ts'
import { SeriesRef } from './series.ts'
import { TagRef } from './tag.ts'

export const Format = z.enum(['studio', 'sauvage', 'public', 'relay', 'best_of', 'article_video'])
export type Format = z.infer<typeof Format>

/** The formats that need no guest. */
export const GUESTLESS = new Set<Format | null>(['best_of', 'article_video', 'sauvage', 'public', 'relay'])

export const License = z.enum(['cc_by_nc_sa', 'cc_by_sa', 'cc_by', 'all_rights_reserved'])
export type License = z.infer<typeof License>

export const DurationSource = z.enum(['peertube', 'youtube', 'manual'])
export type DurationSource = z.infer<typeof DurationSource>

/** A question and its answer, in order; the answer is HTML of the smaller allow-list. The `id` is made by whoever adds it. */
export const Faq = z
  .object({ id: z.string(), question: z.string(), answer_html: z.string() })
  .meta({ id: 'Faq' })
export type Faq = z.infer<typeof Faq>

/** A part of the video, from its second; the `id` is made by whoever adds it. */
export const Chapter = z
  .object({ id: z.string(), start_seconds: z.int(), title: z.string() })
  .meta({ id: 'Chapter' })
export type Chapter = z.infer<typeof Chapter>

/** A guest of this show: the role belongs to the appearance, for roles change with time. */
export const Appearance = z
  .object({ guest_id: z.int(), role_label: z.string().nullable(), guest: GuestRef })
  .meta({ id: 'Appearance' })
export type Appearance = z.infer<typeof Appearance>

/** The video on PeerTube, under the names of the known backend. Read leniently: imported values may be corrupted. */
export const Peertube = z
  .object({
    peertube_host: z.string().nullable(),
    peertube_id: z.string().nullable(),
    peertube_uuid: z.string().nullable(),
    peertube_short_uuid: z.string().nullable(),
    peertube_duration: z.int().nullable(),
    peertube_aspect_ratio: z.number().nullable(),
    peertube_views_count: z.int().nullable(),
    peertube_comments_count: z.int().nullable(),
  })
  .meta({ id: 'Peertube' })
export type Peertube = z.infer<typeof Peertube>

/** What YouTube says of the video; read-only. */
export const Youtube = z
  .object({
    youtube_duration: z.int().nullable(),
    youtube_views_count: z.int().nullable(),
    youtube_likes_count: z.int().nullable(),
    youtube_comments_count: z.int().nullable(),
    youtube_thumbnail_url: z.string().nullable(),
  })
  .meta({ id: 'Youtube' })
export type Youtube = z.infer<typeof Youtube>

const Page = z
  .object({
    id: z.int(),
    title: z.string(),
    subtitle: z.string().nullable(),
    slug: z.string(),
    image_id: z.int().nullable(),
    image: Image.nullable(),
    image_url: z.string().nullable(),
  })
  .meta({ id: 'Page' })

/**
 * A broadcast, as its editors see it: the working copy. `has_unpublished_changes` tells it from what the public
 * sees. Read leniently, so that an imported page with defects can be opened and mended; `BroadcastPatch` is strict.
 * `permissions` holds the actions of `policy.ts` on it without their prefix: `{ update: true, publish: false }`.
 * Durations are seconds, instants RFC 3339 in UTC, `aired_on` the day of the live in the newsroom's zone.
 * `previous_start_at` is the start that the public was told before this one.
 */
export const Broadcast = z
  .object({
    ...stored,
    page: Page,
    status: Status,
    live_state: LiveState,
    format: Format.nullable(),
    series_id: z.int().nullable(),
    series: SeriesRef.nullable(),
    season_number: z.int().nullable(),
    episode_number: z.int().nullable(),
    guests: z.array(Appearance),
    tag_ids: z.array(z.int()),
    tags: z.array(TagRef),
    main_tag_id: z.int().nullable(),
    aired_on: z.string().nullable(),
    scheduled_start_at: z.string().nullable(),
    scheduled_end_at: z.string().nullable(),
    previous_start_at: z.string().nullable().default(null),
    started_at: z.string().nullable(),
    ended_at: z.string().nullable(),
    duration_seconds: z.int().nullable(),
    duration_source: DurationSource.nullable(),
    youtube_id: z.string().nullable(),
    youtube: Youtube,
    peertube: Peertube,
    lead_announce: z.string().nullable(),
    lead: z.string().nullable(),
    body_html: z.string(),
    faqs: z.array(Faq),
    chapters: z.array(Chapter).default([]),
    license: License,
    wp_legacy_id: z.int().nullable(),
    wp_legacy_link: z.string().nullable(),
    wp_legacy_source_url: z.string().nullable(),
    published_at: z.string().nullable(),
    first_published_at: z.string().nullable(),
    has_unpublished_changes: z.boolean(),
    created_by: z.string().nullable(),
    updated_by: z.object({ id: z.string(), name: z.string() }).nullable(),
    permissions: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Broadcast' })
export type Broadcast = z.infer<typeof Broadcast>
