import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { Problem } from '#app/contract/problem.ts'
import { openapi } from './openapi/document.ts'
import { newsroom } from './testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom()))
afterAll(() => room.close())

const all = Object.entries<Record<string, AnyEndpoint>>(api).flatMap(([noun, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]) => ({ name: `${noun}.${name}`, endpoint })),
)
const members = all.filter(({ endpoint }) => endpoint.access === 'member')
const writes = members.filter(({ endpoint }) => endpoint.method !== 'get')
const bodies = all.filter(({ endpoint }) => endpoint.body.type !== 'undefined')

/** Sends to an endpoint, at ids that do not matter: each of these is refused before anything is looked up. */
async function send(endpoint: AnyEndpoint, init: RequestInit = {}, { as = true, query = '' } = {}) {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => PARAMS[name] ?? '1')
  const client = as ? room.as('admin') : room.anonymous
  const response = await client.raw(`/api/v1${path}${query}`, {
    method: endpoint.method.toUpperCase(),
    ...init,
  })
  return { status: response.status, problem: Problem.parse(await response.json()) }
}

/** What stands for a parameter of an address; an id is 1. */
const PARAMS: Record<string, string> = {
  token: 'a-token-of-nobody-at-all',
  month: '2026-03',
  defect: 'empty_page',
}

describe('every endpoint', () => {
  test.each(members)('$name is closed to who is not signed in', async ({ endpoint }) => {
    expect((await send(endpoint, {}, { as: false })).problem).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    })
  })

  test.each(writes)('$name wants the token of the session', async ({ endpoint }) => {
    const { problem } = await send(endpoint, { headers: { 'x-csrf-token': 'of another' } })
    expect(problem).toMatchObject({ status: 403, code: 'csrf' })
  })

  test.each(all)('$name names an unknown filter', async ({ endpoint }) => {
    const { problem } = await send(endpoint, {}, { query: '?filtre=1' })
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '?filtre', code: 'unknown_field' }] })
  })

  test.each(bodies)('$name refuses a body that it cannot read', async ({ endpoint }) => {
    const headers = { 'content-type': endpoint.media, 'if-match': '"0"' }
    expect((await send(endpoint, { body: '{', headers })).problem).toMatchObject({
      status: 400,
      code: 'malformed',
    })
    const text = await send(endpoint, { body: 'x', headers: { ...headers, 'content-type': 'text/plain' } })
    expect(text.problem).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })

  test.each(all.filter(({ endpoint }) => endpoint.guarded))('$name wants a version', async ({ endpoint }) => {
    expect((await send(endpoint)).problem).toMatchObject({ status: 428, code: 'precondition_required' })
  })

  test.each(all)('$name is in the document that describes them', async ({ endpoint }) => {
    const document = await (await room.anonymous.raw('/api/v1/openapi.json')).json()
    expect(document.paths[endpoint.path][endpoint.method].summary).toBe(endpoint.summary)
  })
})

describe('the application', () => {
  test('describes itself as the committed document does', async () => {
    const served = await (await room.anonymous.raw('/api/v1/openapi.json')).json()
    expect(served).toEqual(openapi())
  })

  test('says that it is well, and what it offers, to anyone', async () => {
    expect((await room.anonymous.raw('/api/v1/health')).status).toBe(200)
    const { body } = await room.anonymous.call(api.capabilities.list, {})
    expect(body).toMatchObject({ newsroom: { name: 'Au Poste', time_zone: 'Europe/Paris' }, demo: false })
  })

  test('answers an unknown address or method of the API as a problem', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/nothing'],
      ['PUT', '/api/v1/guests'],
      ['GET', '/api/v2/guests'],
    ]) {
      const response = await room.as('admin').raw(path ?? '', { method: method ?? '' })
      expect(Problem.parse(await response.json())).toMatchObject({ status: 404, code: 'not_found' })
    }
  })

  test('sends its headers with public pages as well', async () => {
    const { headers, status } = await room.anonymous.raw('/emissions/inconnue')
    expect(status).toBe(404)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('x-request-id')).toBeTruthy()
  })
})
