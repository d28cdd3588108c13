import { z } from 'zod'
import { Status } from './broadcast-state.ts'
import { endpoint } from './endpoint.ts'
import { Image } from './image.ts'
import { LibrarySearch } from './library-search.ts'
import { Id, listOf, pageOf } from './list.ts'
import { Operation } from './operation.ts'
import { Ref } from './value.ts'

/**
 * A picture in the library. `uses` counts broadcasts whose picture it is, texts it stands in, and guests; what the public
 * still sees counts, the trash too, earlier versions do not. `twins` are the same file (`is_same`) or look alike.
 */
export const StoredImage = Image.extend({
  created_at: z.string(),
  uses: z.object({ broadcasts: z.int(), texts: z.int(), guests: z.int() }),
  twins: z.array(z.object({ id: z.int(), filename: z.string(), url: z.string(), is_same: z.boolean() })),
}).meta({ id: 'StoredImage' })
export type StoredImage = z.infer<typeof StoredImage>

/** Where a picture is used: `place` says as what. `status` is a broadcast's. */
export const ImageUse = z.object({
  place: z.enum(['page', 'text', 'guest']),
  id: z.int(),
  name: z.string(),
  status: Status.nullable(),
})
export type ImageUse = z.infer<typeof ImageUse>

export const libraryEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/images',
    summary: 'Search the pictures',
    query: LibrarySearch,
    reply: pageOf(StoredImage),
  }),
  uses: endpoint({
    method: 'get',
    path: '/images/{id}/uses',
    summary: 'Where a picture is used',
    params: Id,
    reply: listOf(ImageUse),
  }),
  /**
   * In working copies and guests' sheets, at once; public pages follow as each broadcast is published. The answer is an
   * operation that can be undone.
   */
  replace: endpoint({
    method: 'post',
    path: '/images/{id}/replacement',
    summary: 'Put another picture in the place of one, everywhere',
    params: Id,
    body: z.strictObject({ by: Ref }),
    reply: Operation,
  }),
  /** 409 `in_use` while it is used. */
  remove: endpoint({
    method: 'delete',
    path: '/images/{id}',
    summary: 'Delete a picture that nothing uses',
    guarded: true,
    fleeting: true,
    params: Id,
  }),
}
