import type { AnyEndpoint, Args, Reply } from '#app/contract/endpoint.ts'
import { Problem } from '#app/contract/problem.ts'

/** What a client talks to: the application, called as a function. */
export interface Served {
  request: (path: string, init?: RequestInit) => Response | Promise<Response>
}
interface Sent {
  ifMatch?: number
  idempotencyKey?: string
}

/** Somebody who calls the API in a test; `identity` are the headers that say who. */
export function client(app: Served, identity: Record<string, string>) {
  const raw = async (path: string, init: RequestInit = {}) => {
    const sent = new Headers(init.headers)
    for (const [name, value] of Object.entries(identity)) if (!sent.has(name)) sent.set(name, value)
    return app.request(path, { ...init, headers: sent })
  }
  return {
    /** Sends anything to an absolute path, with the person's cookie and token unless `init` has its own. */
    raw,
    /** Calls an endpoint. `body` is the parsed reply, `problem` the parsed refusal (it throws when there is none). */
    async call<E extends AnyEndpoint>(endpoint: E, args: Args<E>, options: Sent = {}) {
      const { params, query, body }: { params?: unknown; query?: unknown; body?: unknown } = args
      const response = await raw(`/api/v1${path(endpoint.path, params)}${search(query)}`, {
        method: endpoint.method.toUpperCase(),
        headers: headers(endpoint, body, options),
        body: body === undefined ? null : content(endpoint, body),
      })
      const text = await response.text()
      const json: unknown = text === '' ? undefined : JSON.parse(text)
      return {
        status: response.status,
        headers: response.headers,
        body: (response.ok ? endpoint.reply.parse(json) : json) as Reply<E>, // just parsed; a refusal is read through `problem`
        get problem() {
          return Problem.parse(json)
        },
      }
    },
  }
}

/** Somebody who calls the API in a test. */
export type Client = ReturnType<typeof client>

const path = (template: string, params: unknown) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(Object(params)[name])))

function search(query: unknown) {
  const pairs = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

function headers(endpoint: AnyEndpoint, body: unknown, { ifMatch, idempotencyKey }: Sent) {
  const found = new Headers()
  if (body !== undefined && endpoint.media !== 'multipart/form-data')
    found.set('content-type', endpoint.media)
  if (ifMatch !== undefined) found.set('if-match', `"${ifMatch}"`)
  if (idempotencyKey !== undefined) found.set('idempotency-key', idempotencyKey)
  return found
}

function content(endpoint: AnyEndpoint, body: unknown) {
  if (endpoint.media !== 'multipart/form-data') return JSON.stringify(body)
  const form = new FormData()
  for (const [name, value] of Object.entries(Object(body)))
    form.set(name, value instanceof Blob ? value : String(value))
  return form
}
