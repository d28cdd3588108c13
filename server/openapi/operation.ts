import { z } from 'zod'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { strictly } from '#server/strictly.ts'
import type { Json, schemaPrinter } from './schemas.ts'

type Printer = ReturnType<typeof schemaPrinter>

/** One endpoint as an OpenAPI operation; `problems` are the statuses that it alone can answer. */
export function operation(
  noun: string,
  name: string,
  endpoint: AnyEndpoint,
  printer: Printer,
  problems: number[],
): Json {
  const { summary, media, body } = endpoint
  const sent =
    body.type === 'undefined'
      ? {}
      : { required: true, content: content(media, printer.input(strictly(body))) }
  return {
    operationId: `${noun}_${name}`,
    summary,
    tags: [noun],
    security: securityOf(endpoint),
    parameters: [
      ...parameters('path', printer.input(endpoint.params)),
      ...parameters('query', printer.input(endpoint.query)),
      ...(endpoint.guarded ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
      ...(isRepeatable(endpoint) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ],
    ...('content' in sent ? { requestBody: sent } : {}),
    responses: { [endpoint.status]: success(endpoint, printer), ...refusals(endpoint, problems) },
  }
}

/** A member sends the session's cookie, and the session's token beside it when writing. */
function securityOf({ access, method }: AnyEndpoint) {
  if (access === 'anyone') return []
  return [method === 'get' ? { session: [] } : { session: [], csrf: [] }]
}

const isRepeatable = ({ method, access, fleeting }: AnyEndpoint) =>
  method === 'post' && access === 'member' && !fleeting

function parameters(place: 'path' | 'query', { properties = {}, required = [] }: Json): Json[] {
  return Object.entries(Object(properties)).map(([name, schema]) => ({
    name,
    in: place,
    required: Object(required).includes(name),
    schema,
  }))
}

function success({ status, reply, streams, file }: AnyEndpoint, printer: Printer): Json {
  if (status === 204) return { description: 'Done' }
  const versioned = reply instanceof z.ZodObject && 'lock_version' in reply.shape
  return {
    description: status === 201 ? 'Created' : 'Found',
    ...(versioned ? { headers: { ETag: { $ref: '#/components/headers/ETag' } } } : {}),
    content: {
      ...content(streams ? 'text/event-stream' : 'application/json', printer.output(reply)),
      ...(file ? content('text/csv', { type: 'string' }) : {}),
    },
  }
}

function refusals(endpoint: AnyEndpoint, problems: number[]): Json {
  const { access, method, guarded, params, query, body } = endpoint
  const [addressed, asks, sends] = [params, query, body].map((schema) => schema.type !== 'undefined')
  const writes = method !== 'get'
  const statuses = [
    ...(asks || sends || guarded ? [400] : []),
    ...(access === 'member' ? [401] : []),
    ...(writes ? [403, 409] : []),
    ...(addressed ? [404] : []),
    ...(guarded ? [412, 428] : []),
    ...(sends ? [413, 415] : []),
    ...(asks || sends ? [422] : []),
    ...problems,
  ]
  return Object.fromEntries(
    [...new Set(statuses)].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  )
}

const content = (media: string, schema: Json): Json => ({ [media]: { schema } })
