import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Reassign } from './guest.ts'
import { Id, ListQuery, pageOf, sortBy, stored } from './list.ts'
import { line, lines, requiredLine, Slug } from './value.ts'

export const SeriesRef = z
  .object({ id: z.int(), name: z.string(), slug: z.string() })
  .meta({ id: 'SeriesRef' })
export type SeriesRef = z.infer<typeof SeriesRef>

const seriesFields = {
  name: requiredLine(120),
  slug: Slug,
  description: lines(4000).nullable(),
  schedule_hint: line(120).nullable(),
  active: z.boolean(),
}

/** A name is enough. `schedule_hint` is for people: "lundi 7 h". */
export const SeriesInput = z.strictObject(seriesFields).partial().required({ name: true })
export type SeriesInput = z.infer<typeof SeriesInput>

export const SeriesPatch = z.strictObject(seriesFields).partial()
export type SeriesPatch = z.infer<typeof SeriesPatch>

export const Series = z
  .object({
    ...stored,
    name: z.string(),
    slug: z.string(),
    description: z.string().nullable(),
    schedule_hint: z.string().nullable(),
    active: z.boolean(),
    broadcasts_count: z.int(),
  })
  .meta({ id: 'Series' })
export type Series = z.infer<typeof Series>

/** Searched and ordered as guests are. */
export const SeriesSearch = ListQuery.extend({
  sort: sortBy('name', 'broadcasts_count', 'updated_at').optional(),
})
export type SeriesSearch = z.infer<typeof SeriesSearch>

export const seriesEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/series',
    summary: 'Search series',
    query: SeriesSearch,
    reply: pageOf(Series),
  }),
  read: endpoint({
    method: 'get',
    path: '/series/{id}',
    summary: 'Read a series',
    params: Id,
    reply: Series,
  }),
  create: endpoint({
    method: 'post',
    path: '/series',
    summary: 'Add a series',
    body: SeriesInput,
    reply: Series,
  }),
  update: endpoint({
    method: 'patch',
    path: '/series/{id}',
    summary: 'Change a series',
    guarded: true,
    params: Id,
    body: SeriesPatch,
    reply: Series,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/series/{id}',
    summary: 'Delete a series, or hand its broadcasts to another',
    guarded: true,
    params: Id,
    query: Reassign,
  }),
}
