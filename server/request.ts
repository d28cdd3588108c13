import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { issuesOf, must, Refused } from './problem.ts'

/** Address parameters; an id that cannot exist is simply not found. */
export function paramsOf(endpoint: AnyEndpoint, params: Record<string, string>): unknown {
  if (Object.keys(params).length === 0) return undefined
  const parsed = endpoint.params.safeParse(params)
  must(parsed.success, 'not_found')
  return parsed.data
}

/** Query parameters; an unknown or impossible filter is named, never ignored. */
export function queryOf(endpoint: AnyEndpoint, url: URL): unknown {
  if (endpoint.query.type === 'undefined') return undefined
  const values = Object.fromEntries(url.searchParams)
  const known = 'shape' in endpoint.query ? Object.keys(endpoint.query.shape as object) : Object.keys(values) // a ZodObject's own map
  const unknown = Object.keys(values).filter((key) => !known.includes(key))
  must(unknown.length === 0, 'validation', { errors: unknown.map(unknownParameter) })
  const parsed = endpoint.query.safeParse(values, { reportInput: true })
  if (!parsed.success) throw new Refused('validation', { errors: issuesOf(parsed.error, '?') })
  return parsed.data
}

/** The body, by its media type: JSON or multipart. Unreadable is 400, readable but wrong is 422. */
export async function bodyOf(endpoint: AnyEndpoint, request: Request): Promise<unknown> {
  if (endpoint.body.type === 'undefined') return undefined
  const type = request.headers.get('content-type') ?? ''
  const multipart = endpoint.media === 'multipart/form-data'
  const accepted = multipart
    ? type.startsWith('multipart/form-data')
    : /^application\/([a-z.-]+\+)?json\b/.test(type)
  must(accepted, 'unsupported_media_type')
  const raw = await (multipart ? request.formData().then(Object.fromEntries) : request.json()).catch(
    unreadable,
  )
  const parsed = endpoint.body.safeParse(raw, { reportInput: true })
  if (!parsed.success) throw new Refused('validation', { errors: issuesOf(parsed.error) })
  return parsed.data
}

/** The version in `If-Match: "<lock_version>"`; 428 without one. A weak tag never matches (RFC 9110 §13.1.1). */
export function ifMatchOf(request: Request): number {
  const header = request.headers.get('if-match')
  must(header !== null, 'precondition_required')
  const found = /^"(\d{1,9})"$/.exec(header.trim())
  return found === null ? -1 : Number(found[1])
}

function unknownParameter(name: string) {
  return { pointer: `?${name}`, code: 'unknown_field', detail: `Filtre inconnu : ${name}.` }
}

function unreadable(cause: unknown): never {
  if (cause instanceof Error && cause.name === 'BodyLimitError') throw new Refused('payload_too_large')
  throw new Refused('malformed')
}
