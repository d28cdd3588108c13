import { ListMeta } from '#app/contract/list.ts'
import { linksOf } from './paging.ts'

/** A JSON answer: the version of what is stored goes out as its `ETag`, the neighbours of a list's page as its `Link`. */
export function toResponse(
  status: number,
  body: unknown,
  request: Request,
  headers = new Headers(),
): Response {
  if (status === 204) return new Response(null, { status, headers })
  const { lock_version, meta } = Object(body)
  if (typeof lock_version === 'number') headers.set('etag', `"${lock_version}"`)
  const list = ListMeta.safeParse(meta)
  if (list.success) headers.set('link', linksOf(request.url, list.data))
  headers.set('content-type', 'application/json; charset=utf-8')
  headers.set('cache-control', 'private, no-cache')
  return new Response(JSON.stringify(body), { status, headers })
}
