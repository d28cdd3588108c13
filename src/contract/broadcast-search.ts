import { z } from 'zod'
import { Format } from './broadcast.ts'
import { LiveState, Status } from './broadcast-state.ts'
import { GuestRef } from './guest.ts'
import { commaList, ListQuery, sortBy } from './list.ts'
import { SeriesRef } from './series.ts'
import { TagRef } from './tag.ts'
import { Day } from './value.ts'

/** What a page lacks: each turns the archive's defects into a work list. `page` is all that a live leaves to finish. */
export const Missing = z.enum([
  'page',
  'duration',
  'alt',
  'image',
  'video',
  'guests',
  'series',
  'season',
  'tags',
  'lead',
  'summary',
  'chapters',
  'faq',
  'date',
])
export type Missing = z.infer<typeof Missing>

const id = z.coerce.number().int().min(1).max(2_147_483_647).optional()

/**
 * Filters of the list of broadcasts; all must hold, and `missing` wants all that it names. Trashed ones only when asked
 * for. Of `q` every word must be found: anywhere in title, subtitle, leads, guests, tags, series and ids; in the summary
 * and the FAQ from the beginning of a word or by its French stem. Without `sort`, a search begins with what is called
 * so, a list with what was changed last; ties end with the newest. `from` and `to` are days of `aired_on`.
 */
export const BroadcastSearch = ListQuery.extend({
  status: commaList(Status).optional(),
  live_state: commaList(LiveState).optional(),
  format: commaList(Format).optional(),
  missing: commaList(Missing).optional(),
  series: id,
  season: z.coerce.number().int().min(0).max(999).optional(),
  tag: id,
  guest: id,
  from: Day.optional(),
  to: Day.optional(),
  sort: sortBy('aired_on', 'title', 'updated_at', 'scheduled_start_at', 'duration_seconds').optional(),
  facets: z.enum(['missing']).optional(),
})
export type BroadcastSearch = z.infer<typeof BroadcastSearch>

/** A row of the list: enough to recognise, sort and judge a broadcast. `missing` names what it lacks. */
export const BroadcastRow = z
  .object({
    id: z.int(),
    lock_version: z.int(),
    title: z.string(),
    slug: z.string(),
    image_url: z.string().nullable(),
    status: Status,
    live_state: LiveState,
    format: Format.nullable(),
    series: SeriesRef.nullable(),
    season_number: z.int().nullable(),
    episode_number: z.int().nullable(),
    guests: z.array(GuestRef),
    tags: z.array(TagRef),
    aired_on: z.string().nullable(),
    scheduled_start_at: z.string().nullable(),
    scheduled_end_at: z.string().nullable(),
    duration_seconds: z.int().nullable(),
    missing: z.array(Missing),
    has_unpublished_changes: z.boolean(),
    updated_at: z.string(),
  })
  .meta({ id: 'BroadcastRow' })
export type BroadcastRow = z.infer<typeof BroadcastRow>
