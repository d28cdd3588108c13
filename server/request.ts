import type { z } from 'zod'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { issue, issuesOf, must, Refused } from './problem.ts'
import { strictly } from './strictly.ts'
import { findUnstorable } from './unstorable.ts'

/** Address parameters; an id that cannot exist is simply not found. */
export function paramsOf(endpoint: AnyEndpoint, params: Record<string, string>): unknown {
  if (Object.keys(params).length === 0) return undefined
  const parsed = endpoint.params.safeParse(params)
  must(parsed.success, 'not_found')
  return parsed.data
}

/** Query parameters; an unknown, repeated or impossible filter is named, never ignored. */
export function queryOf({ query }: AnyEndpoint, url: URL): unknown {
  const names = [...url.searchParams.keys()]
  const known = 'shape' in query ? Object.keys(query.shape as object) : [] // a ZodObject's own map
  const refused = [
    ...names.filter((name) => !known.includes(name)).map(unknownParameter),
    ...names.filter((name, index) => names.indexOf(name) < index).map((name) => parameter(name, 'repeated')),
  ]
  must(refused.length === 0, 'validation', { errors: refused })
  if (query.type === 'undefined') return undefined
  return parse(query, Object.fromEntries(url.searchParams), '?')
}

/** The body, by its media type: JSON or multipart. Unreadable is 400, readable but wrong is 422. */
export async function bodyOf(endpoint: AnyEndpoint, request: Request): Promise<unknown> {
  if (endpoint.body.type === 'undefined') return undefined
  const type = request.headers.get('content-type') ?? ''
  const multipart = endpoint.media === 'multipart/form-data'
  must((multipart ? MULTIPART : JSON_TYPE).test(type), 'unsupported_media_type')
  const content = multipart ? request.formData().then(Object.fromEntries) : request.json()
  const raw: unknown = await content.catch(() => {
    throw new Refused('malformed')
  })
  return parse(strictly(endpoint.body), raw, '/')
}

/** The version in `If-Match: "<lock_version>"`; 428 without one. A weak tag never matches (RFC 9110 §13.1.1). */
export function ifMatchOf(request: Request): number {
  const header = request.headers.get('if-match')
  must(header !== null, 'precondition_required')
  const found = /^"(\d{1,9})"$/.exec(header.trim())
  return found === null ? -1 : Number(found[1])
}

const MULTIPART = /^multipart\/form-data\b/i
const JSON_TYPE = /^application\/([a-z.-]+\+)?json\b/i

function parse(schema: z.ZodType, raw: unknown, prefix: '/' | '?'): unknown {
  // With the input, an issue tells what is missing from what is wrong.
  const parsed = schema.safeParse(raw, { reportInput: true })
  if (!parsed.success) throw new Refused('validation', { errors: issuesOf(parsed.error, prefix) })
  const path = findUnstorable(parsed.data)
  if (path !== undefined)
    throw new Refused('validation', { errors: [issue(path, 'control_characters', prefix)] })
  return parsed.data
}

const parameter = (name: string, code: string) => issue([name], code, '?')

const unknownParameter = (name: string) => ({
  ...parameter(name, 'unknown_field'),
  detail: `Filtre inconnu\u00A0: ${name}.`,
})
