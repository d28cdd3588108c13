import { sql } from 'drizzle-orm'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#app/contract/endpoint.ts'
import { ListQuery } from '#app/contract/list.ts'
import { Problem } from '#app/contract/problem.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { frame } from './frame.ts'
import { Refused } from './problem.ts'
import type { Deps } from './scope.ts'
import { serve } from './serve.ts'
import { newsroom } from './testing.ts'

const reply = z.object({ count: z.int() })
const api = {
  crash: endpoint({ method: 'get', path: '/crash', summary: 'A defect', reply }),
  wrong: endpoint({ method: 'get', path: '/wrong', summary: 'An answer of another shape', reply }),
  twice: endpoint({ method: 'post', path: '/twice', summary: 'Two rows where one may be' }),
  away: endpoint({ method: 'get', path: '/away', summary: 'The database is away', reply }),
  search: endpoint({ method: 'get', path: '/search', summary: 'A search', query: ListQuery, reply }),
  wait: endpoint({ method: 'get', path: '/wait', summary: 'Not now', reply }),
}

let lines: Record<string, unknown>[] = []
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) })

function app(given: Deps) {
  const deps = { ...given, log }
  const served = frame(deps)
  serve(served, deps, authenticate, api, {
    crash: async () => {
      throw new Error('the password of the database is 1234')
    },
    wrong: async () => ({ count: 1.5 }),
    twice: async ({ db }) => {
      for (const name of ['un', 'deux'])
        await db.execute(sql`insert into tags (name, key, slug) values (${name}, 'same', ${name})`)
      return undefined
    },
    away: async () => {
      throw new Error('Failed query', {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      })
    },
    search: async () => ({ count: 0 }),
    wait: async () => {
      throw new Refused('rate_limited', { retry_after: 12 })
    },
  })
  return served
}

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom({ app })))
afterAll(() => room.close())
beforeEach(() => void (lines = []))

const get = (path: string, headers = {}) => room.as('editor').raw(`/api/v1${path}`, { headers })
const failures = () => lines.filter(({ msg }) => msg === 'failed')

test('a defect is told to the log with its stack, and to nobody else', async () => {
  const response = await get('/crash')
  const text = await response.text()
  expect(text).not.toMatch(/password|is 1234|\.ts/)
  const problem = Problem.parse(JSON.parse(text))
  expect(problem).toMatchObject({
    status: 500,
    code: 'internal',
    detail: expect.stringContaining('Rien n’a été modifié'),
  })
  expect(failures()).toMatchObject([
    {
      request_id: problem.request_id,
      path: '/api/v1/crash',
      err: { stack: expect.stringContaining('errors.test.ts') },
    },
  ])
})

test('an answer of another shape than promised is a defect, not an answer', async () => {
  expect((await get('/wrong')).status).toBe(500)
  expect(failures()).toHaveLength(1)
})

test('two who take the same name at the same instant: the second is told, and nothing is half written', async () => {
  const { problem } = await room.as('editor').call(api.twice, {})
  expect(problem).toMatchObject({ status: 409, code: 'duplicate' })
  expect((await room.db.execute(sql`select 1 from tags`)).rows).toHaveLength(0)
})

test('without its database the server says when to come back', async () => {
  const response = await get('/away')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2'])
})

test('a refusal that wants a pause says how long, in the header and in the body', async () => {
  const response = await get('/wait')
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '12'])
  expect(Problem.parse(await response.json()).retry_after).toBe(12)
  expect(failures()).toEqual([])
})

test('every request leaves one line that says who, what and how long, and no secret', async () => {
  const answer = await get('/search?q=confidentiel', { 'x-request-id': 'abc-123' })
  expect(answer.headers.get('x-request-id')).toBe('abc-123')
  expect(lines).toEqual([
    expect.objectContaining({
      msg: 'request',
      method: 'GET',
      path: '/api/v1/search',
      status: 200,
      ms: expect.any(Number),
      request_id: 'abc-123',
      user_id: 'editor',
    }),
  ])
  await get('/invitations/a-token-that-opens-an-account')
  await room.anonymous.raw('/apercu/a-token-that-opens-a-page')
  await room.anonymous.raw('/calendar/a-token-that-opens-the-agenda.ics')
  expect(JSON.stringify(lines)).not.toMatch(/confidentiel|a-token|regie_session/)
})

test('browsers are told what a page may do, on refusals too', async () => {
  const { headers } = await get('/wait')
  expect(headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.has('strict-transport-security')).toBe(false)
  const secure = frame({
    ...room.deps,
    settings: { ...room.deps.settings, site_url: 'https://regie.exemple.fr' },
  })
  expect((await secure.request('/')).headers.get('strict-transport-security')).toMatch(/^max-age=\d+/)
})

test('a page that needs other words than those for all says them', async () => {
  const served = frame(room.deps)
  served.get('/page', (context) => context.text('', 200, { 'referrer-policy': 'no-referrer' }))
  expect((await served.request('/page')).headers.get('referrer-policy')).toBe('no-referrer')
})

test('a reader of the public pages is told in words', async () => {
  const response = await room.anonymous.raw('/emissions/%E0%A4%A')
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/i)
  expect(await response.text()).toMatch(/^La requête est illisible\.\n\nRéférence/)
})
