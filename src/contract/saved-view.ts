import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, listOf, stored } from './list.ts'
import { line, requiredLine } from './value.ts'

export const ViewedList = z.enum(['broadcasts', 'guests', 'tags'])
export type ViewedList = z.infer<typeof ViewedList>

const viewFields = {
  name: requiredLine(80),
  is_shared: z.boolean(),
  /** What the address of the list holds, without the page. */
  search: z
    .record(line(40), line(300))
    .refine((search) => Object.keys(search).length <= 20, { params: { code: 'too_many', maximum: 20 } }),
  /** The columns in sight, in their order; none for the usual ones. */
  columns: z.array(requiredLine(40)).max(40),
}

/** How somebody looks at a list. To share it takes `view.share`; so does changing the shared one of another. */
export const SavedViewInput = z.strictObject({ ...viewFields, list: ViewedList })
export type SavedViewInput = z.infer<typeof SavedViewInput>

export const SavedViewPatch = z.strictObject(viewFields).partial()
export type SavedViewPatch = z.infer<typeof SavedViewPatch>

export const SavedView = z
  .object({
    ...stored,
    list: ViewedList,
    name: z.string(),
    is_shared: z.boolean(),
    search: z.record(z.string(), z.string()),
    columns: z.array(z.string()),
    owner: z.object({ id: z.string(), name: z.string() }),
  })
  .meta({ id: 'SavedView' })
export type SavedView = z.infer<typeof SavedView>

export const savedViewEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/saved_views',
    summary: 'My views of a list, and those that are shared',
    query: z.object({ list: ViewedList.optional() }),
    reply: listOf(SavedView),
  }),
  create: endpoint({
    method: 'post',
    path: '/saved_views',
    summary: 'Keep a view of a list',
    body: SavedViewInput,
    reply: SavedView,
  }),
  update: endpoint({
    method: 'patch',
    path: '/saved_views/{id}',
    summary: 'Change a view of a list',
    guarded: true,
    params: Id,
    body: SavedViewPatch,
    reply: SavedView,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/saved_views/{id}',
    summary: 'Delete a view of a list',
    guarded: true,
    params: Id,
  }),
}
