import type { AnyEndpoint, Args, Reply } from '#app/contract/endpoint.ts'
import { Problem } from '#app/contract/problem.ts'
import { stringifySearch } from '#app/lib/searchParams.ts'
import { runtimeConfig } from './config.ts'
import { csrfToken } from './csrf.ts'
import { datedReply } from './dataDate.ts'
import { ApiError } from './error.ts'
import { isKeepable, keepReply, keptReply } from './kept-replies.ts'
import { network } from './reach.ts'
import { serverClock } from './serverClock.ts'
import { sessionEnded } from './session-events.ts'
import { requestOf, unheard } from './unheard.ts'

/** How one call goes out: `ifMatch` is the `lock_version` a guarded write was made from. */
export interface CallOptions {
  ifMatch?: number
  idempotencyKey?: string
  signal?: AbortSignal
  /** What carries it, `fetch` unless said (see `uploading`). */
  carry?: (url: URL, request: Sent) => Promise<Response>
  /** Whether it goes out though the page is being closed. */
  keepalive?: boolean
  /** Whether nobody asked for it: that the session is over is left to be told by what somebody does. */
  isQuiet?: boolean
  /** Whether this is the second try, after the session was asked for. */
  isRenewed?: boolean
  /** Only an answer of the backend itself will do, none that was kept on this device. */
  isFresh?: boolean
}

/** What leaves, as `fetch` takes it. */
export interface Sent {
  method: string
  headers: Headers
  signal: AbortSignal | null
  keepalive: boolean
  body: string | FormData | null
}

/**
 * Calls an endpoint and parses what it answers. Without network, what was seen before is answered again
 * (`dateOfReply` knows since when it stands). Throws `ApiError`, and nothing else, but an abort.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  args: Args<E>,
  options: CallOptions = {},
): Promise<Reply<E>> {
  const { params = {}, query }: { params?: object; query?: object } = args
  const address = path(endpoint.path, params) + stringifySearch(query ?? {})
  const { body }: { body?: unknown } = args
  const isOnce = endpoint.method === 'post' && !endpoint.fleeting
  const same = isOnce ? requestOf(address, body, options.ifMatch) : ''
  const idempotencyKey = options.idempotencyKey ?? unheard.key(same)
  try {
    const reply = await ask(endpoint, address, args, { ...options, idempotencyKey })
    unheard.settle(endpoint)
    return reply
  } catch (error) {
    const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500
    if (isOnce && !isRefused) unheard.keep(same, idempotencyKey)
    const isCut = error instanceof ApiError && error.code === 'offline'
    const kept = isCut && endpoint.method === 'get' && !options.isFresh ? await keptReply(address) : null
    const parsed = kept === null ? undefined : endpoint.reply.safeParse(read(kept.reply))
    if (kept === null || !parsed?.success) throw error
    return datedReply(parsed.data as Reply<E>, kept.at) // just parsed by that very schema
  }
}

async function ask<E extends AnyEndpoint>(
  endpoint: E,
  address: string,
  args: Args<E>,
  options: CallOptions,
): Promise<Reply<E>> {
  const { body }: { body?: unknown } = args
  const { api } = await runtimeConfig
  const url = new URL(api + address, location.origin)
  const request = {
    method: endpoint.method.toUpperCase(),
    headers: headers(endpoint, body, options),
    signal: options.signal ?? null,
    keepalive: options.keepalive ?? false,
    body: written(endpoint, body),
  }
  const asked = Date.now()
  const response = await (options.carry ?? fetch)(url, request).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause
    network.lost()
    throw new ApiError({ code: 'offline' })
  })
  network.heard()
  serverClock.heard(response.headers.get('date'), asked)
  if (!response.ok) {
    const error = await refused(endpoint, response)
    if (error.code !== 'csrf' && (error.code !== 'unauthenticated' || endpoint.access !== 'member'))
      throw error
    // Sent before the same person signed in again, in another tab or over this page, it is sent again.
    if (!options.isRenewed && (await csrfToken.renew()))
      return call(endpoint, args, { ...options, isRenewed: true })
    if (!options.isQuiet) sessionEnded.announce()
    throw new ApiError({ code: 'unauthenticated', status: 401 })
  }
  if (endpoint.status === 204) return undefined as Reply<E> // its schema is `nothing`
  const text = await response.text().catch(() => '')
  const parsed = endpoint.reply.safeParse(read(text))
  if (parsed.success && isKeepable(endpoint)) void keepReply(address, text)
  if (parsed.success) return parsed.data as Reply<E> // just parsed by that very schema
  throw badReply(endpoint, response, parsed.error.issues[0]?.path.join('/') ?? '')
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function written(endpoint: AnyEndpoint, body: unknown) {
  if (body === undefined) return null
  if (endpoint.media !== 'multipart/form-data') return JSON.stringify(body)
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {}))
    form.append(name, value instanceof Blob ? value : String(value))
  return form
}

function path(template: string, params: object) {
  const values = new Map<string, unknown>(Object.entries(params))
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
}

function headers(endpoint: AnyEndpoint, body: unknown, options: CallOptions) {
  const found = new Headers({ accept: 'application/json' })
  if (body !== undefined && endpoint.media !== 'multipart/form-data')
    found.set('content-type', endpoint.media)
  if (options.ifMatch !== undefined) found.set('if-match', `"${options.ifMatch}"`)
  if (endpoint.method === 'post' && !endpoint.fleeting)
    found.set('idempotency-key', options.idempotencyKey ?? '')
  const token = csrfToken.value
  if (token !== null && endpoint.method !== 'get') found.set('x-csrf-token', token)
  return found
}

async function refused(endpoint: AnyEndpoint, response: Response) {
  const problem = Problem.safeParse(await response.json().catch(() => undefined))
  if (!problem.success) {
    const code = response.status >= 500 ? 'unavailable' : 'bad_reply'
    return new ApiError({ code, status: response.status, message: `${endpoint.path}: ${response.status}` })
  }
  return new ApiError(problem.data)
}

function badReply(endpoint: AnyEndpoint, response: Response, field: string) {
  const place = `${endpoint.method.toUpperCase()} ${endpoint.path}: ${field}`
  return new ApiError({ code: 'bad_reply', status: response.status, message: place })
}
