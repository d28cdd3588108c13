import { z } from 'zod'
import { Format, License } from './broadcast.ts'
import { BroadcastSearch } from './broadcast-search.ts'
import { endpoint } from './endpoint.ts'
import { Operation } from './operation.ts'
import { Ref } from './value.ts'

/** The filters of a list of broadcasts, without how it is paged and sorted. */
export const BroadcastFilters = BroadcastSearch.omit({
  page: true,
  per_page: true,
  sort: true,
  facets: true,
}).strict()

/** Which broadcasts: those named, or all that the filters find on every page, but `except`. */
export const BulkSelection = z.union([
  z.strictObject({ ids: z.array(Ref).min(1).max(25_000) }),
  z.strictObject({ search: BroadcastFilters, except: z.array(Ref).max(10_000).optional() }),
])
export type BulkSelection = z.infer<typeof BulkSelection>

const some = z.array(Ref).min(1).max(50).optional()

/** What to write in each. Absent fields stay; null empties. A tag that is removed is no longer the main one either. */
export const BulkEdits = z
  .strictObject({
    series_id: Ref.nullable().optional(),
    season_number: z.int().min(0).max(999).nullable().optional(),
    format: Format.nullable().optional(),
    license: License.optional(),
    add_tag_ids: some,
    remove_tag_ids: some,
    add_guest_ids: some,
    remove_guest_ids: some,
    main_tag_id: Ref.nullable().optional(),
  })
  .refine((edits) => Object.values(edits).some((value) => value !== undefined), {
    params: { code: 'nothing_to_do' },
  })
export type BulkEdits = z.infer<typeof BulkEdits>

export const BulkEdit = z.strictObject({ selection: BulkSelection, edits: BulkEdits })
export type BulkEdit = z.infer<typeof BulkEdit>

/**
 * What would change in a broadcast, by JSON pointer into it (`/series_id`, `/tag_ids`, `/guests`, `/page/title` …).
 * `before` and `after` are for reading: names of series, tags and guests, the codes of formats and licences, texts as
 * they are; empty when there is nothing.
 */
export const BulkDifference = z
  .object({ pointer: z.string(), before: z.array(z.string()), after: z.array(z.string()) })
  .meta({ id: 'BulkDifference' })
export type BulkDifference = z.infer<typeof BulkDifference>

/**
 * What an act on many broadcasts would do, without doing it. Of `total` broadcasts, `changed` would be written,
 * `unchanged` say it already, and `refused` cannot be. Of the changed, the public goes on seeing `published` ones as
 * they were until they are published again. `fields` counts by pointer; `sample` and `refusals` hold fifty at most.
 */
export const BulkPreview = z
  .object({
    total: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    published: z.int(),
    fields: z.array(z.object({ pointer: z.string(), count: z.int() })),
    sample: z.array(z.object({ id: z.int(), title: z.string(), differences: z.array(BulkDifference) })),
    refusals: z.array(z.object({ id: z.int(), title: z.string(), detail: z.string() })),
  })
  .meta({ id: 'BulkPreview' })
export type BulkPreview = z.infer<typeof BulkPreview>

export const bulkEditEndpoints = {
  preview: endpoint({
    method: 'post',
    path: '/bulk_edits/preview',
    summary: 'What a change of many broadcasts would do',
    fleeting: true,
    status: 200,
    body: BulkEdit,
    reply: BulkPreview,
  }),
  /**
   * Answered at once, with the operation `running`: `/operations/{id}` says how far it is. Working copies are written
   * alone, as by hand: what is published stays so until it is published again. What is refused is in the operation.
   */
  apply: endpoint({
    method: 'post',
    path: '/bulk_edits',
    summary: 'Change many broadcasts, in the background; it can be undone',
    body: BulkEdit,
    reply: Operation,
  }),
}
