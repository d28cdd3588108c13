import { z } from 'zod'
import { Lookalike } from './duplicate.ts'
import { Doubled } from './duplicate-search.ts'
import { endpoint } from './endpoint.ts'
import { ListQuery, pageOf } from './list.ts'
import { Operation } from './operation.ts'
import { Ref } from './value.ts'

/** What of a guest or a tag one chooses between, when two become one. Other names and links are kept of both. */
export const MergedField = {
  guest: z.enum([
    'display_name',
    'given_name',
    'particle',
    'family_name',
    'sort_name',
    'pseudonym',
    'pronouns',
    'agreement',
    'kind',
    'role_short',
    'biography_html',
    'image_id',
    'slug',
  ]),
  tag: z.enum(['name', 'kind', 'description', 'introduction_html', 'slug']),
}
export type MergedField = z.infer<(typeof MergedField)[Doubled]>

const Version = z.object({ id: Ref, lock_version: z.int().min(0) })
const isTwo = ({ from, into }: { from: { id: number }; into: { id: number } }) => from.id !== into.id
const ITSELF = { path: ['into', 'id'], params: { code: 'merged_into_itself' } }

/**
 * `from` goes, `into` stays and takes over all that named `from`. `take` are the fields whose value comes from the one
 * that goes. Both versions guard it: 412 when somebody saved either since, with that one as `current`.
 */
export const Merge = z
  .discriminatedUnion('noun', [
    z.object({
      noun: z.literal('guest'),
      from: Version,
      into: Version,
      take: z.array(MergedField.guest).max(20),
    }),
    z.object({
      noun: z.literal('tag'),
      from: Version,
      into: Version,
      take: z.array(MergedField.tag).max(20),
    }),
  ])
  .refine(isTwo, ITSELF)
export type Merge = z.infer<typeof Merge>

const MergeAsked = z
  .object({ noun: Doubled, from: z.object({ id: Ref }), into: z.object({ id: Ref }) })
  .refine(isTwo, ITSELF)

/**
 * What a merge would do. `fields` are those that differ, `takes` whether the value of the one that goes is proposed (it
 * fills a gap). `both` of the broadcasts name both already; `series` are the templates that name the one that goes.
 */
export const MergePreview = z
  .object({
    from: Lookalike,
    into: Lookalike,
    fields: z.array(
      z.object({
        field: z.enum([...MergedField.guest.options, ...MergedField.tag.options]),
        from: z.string().nullable(),
        into: z.string().nullable(),
        takes: z.boolean(),
      }),
    ),
    other_names: z.array(z.string()),
    counts: z.object({
      broadcasts: z.int(),
      both: z.int(),
      published: z.int(),
      bookings: z.int(),
      hosted: z.int(),
      series: z.int(),
    }),
  })
  .meta({ id: 'MergePreview' })
export type MergePreview = z.infer<typeof MergePreview>

export const mergeEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/merges',
    summary: 'Merges, the latest first',
    query: ListQuery.omit({ q: true }),
    reply: pageOf(Operation),
  }),
  preview: endpoint({
    method: 'post',
    path: '/merges/preview',
    summary: 'What a merge would do',
    fleeting: true,
    status: 200,
    body: MergeAsked,
    reply: MergePreview,
  }),
  /** 409 `conflict` when one of the two was merged meanwhile. It can be undone for 30 days, as an operation. */
  create: endpoint({
    method: 'post',
    path: '/merges',
    summary: 'Make two guests or two tags one',
    body: Merge,
    reply: Operation,
  }),
}
