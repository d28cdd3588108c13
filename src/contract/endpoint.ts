import { z } from 'zod'

/** Who may call: `anyone`, or a `member` (signed in). What a member may do is decided by `policy.ts`. */
export type Access = 'anyone' | 'member'

/**
 * One promise of the API: where it answers, what it takes, what it gives.
 * - `params`, `query`, `body` and `reply` are zod schemas; `nothing` where there is none.
 * - `guarded` writes need `If-Match: "<lock_version>"` (428 without, 412 when stale).
 * - `media` is the body's media type: JSON, merge patch (RFC 7396) or multipart form.
 * - A `fleeting` write runs in no transaction and takes no idempotency key: it stores nothing, or opens its own and
 *   does nothing twice.
 * - One that `streams` answers server-sent events; `reply` is what an event holds.
 * - One that gives a `file` answers it to be saved, as CSV or JSON; `reply` is the JSON.
 */
export interface Endpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: `/${string}`
  summary: string
  access: Access
  guarded: boolean
  fleeting: boolean
  streams: boolean
  file: boolean
  media: 'application/json' | 'application/merge-patch+json' | 'multipart/form-data'
  status: 200 | 201 | 204
  params: P
  query: Q
  body: B
  reply: R
}

const nothing = z.undefined()
type Nothing = typeof nothing

/** Fills in what an endpoint leaves unsaid: signed-in access, 201 for a POST, 204 without a reply, merge patch for a PATCH. */
export function endpoint<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  R extends z.ZodType = Nothing,
>(
  spec: Pick<Endpoint<P, Q, B, R>, 'method' | 'path' | 'summary'> & Partial<Endpoint<P, Q, B, R>>,
): Endpoint<P, Q, B, R> {
  return {
    access: 'member',
    guarded: false,
    fleeting: false,
    streams: false,
    file: false,
    media: spec.method === 'patch' ? 'application/merge-patch+json' : 'application/json',
    status: spec.reply === undefined ? 204 : spec.method === 'post' ? 201 : 200,
    params: nothing,
    query: nothing,
    body: nothing,
    reply: nothing,
    ...spec,
  } as Endpoint<P, Q, B, R> // the defaults above are what P, Q, B and R default to
}

/** Any endpoint, for lists of them: a precise type could not hold endpoints of different shapes. */
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** What a caller passes: only the parts that the endpoint takes. */
export type Args<E extends AnyEndpoint> = {
  [K in 'params' | 'query' | 'body' as E[K] extends Nothing ? never : K]: z.input<E[K]>
}
export type Reply<E extends AnyEndpoint> = z.output<E['reply']>
