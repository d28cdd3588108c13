import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Reassign } from './guest.ts'
import { commaList, Id, ListQuery, pageOf, sortBy, stored } from './list.ts'
import { html, lines, NameSlug, requiredLine } from './value.ts'

export const TagKind = z.enum(['topic', 'place', 'organisation', 'person', 'platform', 'season', 'format'])
export type TagKind = z.infer<typeof TagKind>

export const TagRef = z
  .object({ id: z.int(), name: z.string(), slug: z.string(), kind: TagKind })
  .meta({ id: 'TagRef' })
export type TagRef = z.infer<typeof TagRef>

const tagFields = {
  name: requiredLine(80),
  kind: TagKind,
  description: lines(4000).nullable(),
  introduction_html: html.nullable(),
  synonyms: z.array(requiredLine(80)).max(30),
  slug: NameSlug,
}

/**
 * A name is enough. `description` is for the newsroom, `introduction_html` for the public page. A synonym finds the tag,
 * and is no other tag's name or synonym (422 `synonym`), nor its own (`own_name`). Two names that differ by case, accents, spaces or apostrophes are one tag: 409 `duplicate`, with
 * that tag as `current`.
 */
export const TagInput = z.strictObject(tagFields).partial().required({ name: true })
export type TagInput = z.infer<typeof TagInput>

export const TagPatch = z.strictObject(tagFields).partial()
export type TagPatch = z.infer<typeof TagPatch>

export const Tag = z
  .object({
    ...stored,
    name: z.string(),
    kind: TagKind,
    description: z.string().nullable(),
    introduction_html: z.string().nullable(),
    synonyms: z.array(z.string()),
    slug: z.string(),
    broadcasts_count: z.int(),
  })
  .meta({ id: 'Tag' })
export type Tag = z.infer<typeof Tag>

/** Searched and ordered as guests are. */
export const TagSearch = ListQuery.extend({
  kind: commaList(TagKind).optional(),
  sort: sortBy('name', 'broadcasts_count', 'updated_at').optional(),
})
export type TagSearch = z.infer<typeof TagSearch>

export const tagEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/tags',
    summary: 'Search tags',
    query: TagSearch,
    reply: pageOf(Tag),
  }),
  /** 410 `gone` when it was merged into another, or handed over to it: that one is `current`. */
  read: endpoint({ method: 'get', path: '/tags/{id}', summary: 'Read a tag', params: Id, reply: Tag }),
  create: endpoint({ method: 'post', path: '/tags', summary: 'Add a tag', body: TagInput, reply: Tag }),
  update: endpoint({
    method: 'patch',
    path: '/tags/{id}',
    summary: 'Change a tag',
    guarded: true,
    params: Id,
    body: TagPatch,
    reply: Tag,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/tags/{id}',
    summary: 'Delete a tag, or hand its broadcasts to another',
    guarded: true,
    params: Id,
    query: Reassign,
  }),
}
