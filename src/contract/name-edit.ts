import { z } from 'zod'
import { BulkPreview } from './bulk-edit.ts'
import { endpoint } from './endpoint.ts'
import { GuestPatch, GuestSearch } from './guest.ts'
import { Operation } from './operation.ts'
import { TagPatch, TagSearch } from './tag.ts'
import { Ref } from './value.ts'

/** The filters of the lists of guests and of tags. */
export const GuestFilters = GuestSearch.pick({ q: true, kind: true }).strict()
export const TagFilters = TagSearch.pick({ q: true, kind: true }).strict()

/** Which: those named, or all that the filters find on every page, but `except`. */
const selectionBy = <Filters extends z.ZodType>(filters: Filters) =>
  z.union([
    z.strictObject({ ids: z.array(Ref).min(1).max(25_000) }),
    z.strictObject({ search: filters, except: z.array(Ref).max(10_000).optional() }),
  ])

const nothing = { params: { code: 'nothing_to_do' } }
const saysSomething = (edits: object) => Object.values(edits).some((value) => value !== undefined)

const GuestEdits = GuestPatch.pick({ kind: true, agreement: true, role_short: true }).refine(
  saysSomething,
  nothing,
)
const TagEdits = TagPatch.pick({ kind: true, description: true }).refine(saysSomething, nothing)

/** What to write in each guest or tag. Absent fields stay; null empties. Names are never written in many at once. */
export const NameEdit = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('guest'), selection: selectionBy(GuestFilters), edits: GuestEdits }),
  z.strictObject({ noun: z.literal('tag'), selection: selectionBy(TagFilters), edits: TagEdits }),
])
export type NameEdit = z.infer<typeof NameEdit>

export const nameEditEndpoints = {
  preview: endpoint({
    method: 'post',
    path: '/name_edits/preview',
    summary: 'What a change of many guests or tags would do',
    fleeting: true,
    status: 200,
    body: NameEdit,
    reply: BulkPreview,
  }),
  /** All in one transaction: the operation that comes back is `done`, and can be undone. */
  apply: endpoint({
    method: 'post',
    path: '/name_edits',
    summary: 'Change many guests or tags; it can be undone',
    body: NameEdit,
    reply: Operation,
  }),
}
