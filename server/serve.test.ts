import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#app/contract/endpoint.ts'
import { commaList, Id, ListQuery } from '#app/contract/list.ts'
import { Problem } from '#app/contract/problem.ts'
import { line, requiredLine } from '#app/contract/value.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { idempotency_keys, tags } from '#server/db/schema.ts'
import { frame } from './frame.ts'
import { must, Refused } from './problem.ts'
import type { Deps } from './scope.ts'
import { type Handlers, serve } from './serve.ts'
import { newsroom } from './testing.ts'

const Name = z.object({
  name: requiredLine(20),
  kind: z.enum(['a', 'b']).optional(),
  note: line(40).optional(),
})
const Named = z.object({ id: z.int(), name: z.string(), lock_version: z.int() })
const api = {
  list: endpoint({
    method: 'get',
    path: '/names',
    summary: 'List',
    query: ListQuery.extend({ kind: commaList(z.enum(['a', 'b'])).optional() }),
    reply: z.object({ q: z.string().nullable(), kind: z.array(z.string()) }),
  }),
  create: endpoint({ method: 'post', path: '/names', summary: 'Add', body: Name, reply: Named }),
  read: endpoint({ method: 'get', path: '/names/{id}', summary: 'Read', params: Id, reply: Named }),
  update: endpoint({
    method: 'patch',
    path: '/names/{id}',
    summary: 'Change',
    guarded: true,
    params: Id,
    body: Name.partial(),
    reply: z.object({ lock_version: z.int() }),
  }),
  send: endpoint({
    method: 'post',
    path: '/files',
    summary: 'Send a file',
    media: 'multipart/form-data',
    body: z.object({ file: z.file() }),
    reply: z.object({ size: z.int() }),
  }),
  refuse: endpoint({ method: 'post', path: '/refusals', summary: 'Writes, then refuses', body: Name }),
}

const handlers: Handlers<typeof api> = {
  list: async ({ query }) => ({ q: query.q ?? null, kind: query.kind ?? [] }),
  create: async ({ db, body: { name } }) => insert(db, name),
  read: async ({ db, params }) => {
    const [found] = await db.select().from(tags).where(eq(tags.id, params.id))
    must(found !== undefined, 'not_found')
    return found
  },
  update: async ({ if_match }) => {
    must(if_match === 3, 'precondition_failed', { current: { lock_version: 3 } })
    return { lock_version: 4 }
  },
  send: async ({ body }) => ({ size: body.file.size }),
  refuse: async ({ db, body }) => {
    await insert(db, body.name)
    throw new Refused('conflict')
  },
}

async function insert(db: Deps['db'], name: string) {
  const key = `${name} ${await db.$count(tags)}`
  const [added] = await db.insert(tags).values({ name, key, slug: key }).returning()
  must(added !== undefined, 'internal')
  return added
}

function app(deps: Deps) {
  const served = frame(deps)
  serve(served, deps, authenticate, api, handlers)
  return served
}

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom({ app })))
afterAll(() => room.close())

const editor = () => room.as('editor')
const named = (name: string) => room.db.$count(tags, eq(tags.name, name))

async function refused(path: string, init: RequestInit = {}) {
  const response = await editor().raw(`/api/v1${path}`, init)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = Problem.parse(await response.json())
  expect(problem.status).toBe(response.status)
  expect(problem.request_id).toBe(response.headers.get('x-request-id'))
  return problem
}
const post = (body: BodyInit, type = 'application/json', path = '/names') =>
  refused(path, { method: 'POST', body, headers: { 'content-type': type } })

describe('a body', () => {
  test('that is not JSON is malformed', async () => {
    for (const body of ['{', '', '{"name": undefined}', `${'['.repeat(100_000)}`])
      expect(await post(body)).toMatchObject({ code: 'malformed', detail: 'La requête est illisible.' })
  })

  test('of another type is not accepted', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      expect((await post('{"name":"a"}', type)).code).toBe('unsupported_media_type')
    expect((await post('{"file":"a"}', 'application/json', '/files')).code).toBe('unsupported_media_type')
  })

  test('of any JSON type is read', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'application/merge-patch+json',
      'Application/JSON',
    ]) {
      const init = { method: 'POST', body: '{"name":"typé"}', headers: { 'content-type': type } }
      expect((await editor().raw('/api/v1/names', init)).status).toBe(201)
    }
  })

  test('that is too large is refused, its length said or not', async () => {
    const large = `{"name":"${'a'.repeat(13 * 1024 * 1024)}"}`
    expect((await post(large)).code).toBe('payload_too_large')
    const stream = new Blob([large]).stream()
    const init = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    }
    expect((await refused('/names', init as RequestInit)).code).toBe('payload_too_large') // `duplex` is missing in the DOM's types
  })

  test('is refused field by field, in French', async () => {
    const errors = async (body: unknown) => (await post(JSON.stringify(body))).errors
    expect(await errors({})).toEqual([{ pointer: '/name', code: 'blank', detail: 'À remplir.' }])
    expect(await errors({ name: null })).toMatchObject([{ pointer: '/name', code: 'blank' }])
    expect(await errors({ name: 12, kind: 'c' })).toMatchObject([
      { pointer: '/name', code: 'invalid', detail: 'Cette valeur n’est pas valable.' },
      { pointer: '/kind', code: 'invalid' },
    ])
    expect(await errors({ name: 'a'.repeat(21) })).toMatchObject([{ pointer: '/name', code: 'too_long' }])
    expect(await errors([])).toMatchObject([{ pointer: '/', code: 'invalid' }])
  })

  test('with text that no database takes is refused at its place', async () => {
    const half = { pointer: '/name', code: 'control_characters' }
    expect((await post('{"name":"a\\u0000b"}')).errors).toMatchObject([half])
    expect((await post('{"name":"a\\ud83d"}')).errors).toMatchObject([half])
    expect((await editor().call(api.create, { body: { name: 'a 🎙️ b' } })).status).toBe(201)
  })

  test('of a form carries a file', async () => {
    const { body } = await editor().call(api.send, { body: { file: new File(['abcd'], 'a.txt') } })
    expect(body.size).toBe(4)
    expect((await post('nothing', 'multipart/form-data; boundary=x', '/files')).code).toBe('malformed')
  })
})

describe('an address', () => {
  test('with an id that cannot be is not found', async () => {
    for (const id of ['0', '-1', '1.5', 'abc', '2147483648', '99999999999999999999', 'NaN', '999999'])
      expect(await refused(`/names/${id}`)).toMatchObject({ status: 404, code: 'not_found' })
  })

  test('that cannot be decoded is malformed', async () => {
    for (const address of ['/names/%E0%A4%A', '/names?q=%ff', '/names/%00', '/names/100%'])
      expect(await refused(address)).toMatchObject({ status: 400, code: 'malformed' })
  })

  test('with an unknown, repeated or impossible filter is refused by its name', async () => {
    const errors = async (query: string) => (await refused(`/names?${query}`)).errors
    expect(await errors('titre=a')).toEqual([
      { pointer: '?titre', code: 'unknown_field', detail: 'Filtre inconnu\u00A0: titre.' },
    ])
    expect(await errors('q=a&q=b')).toMatchObject([{ pointer: '?q', code: 'repeated' }])
    expect(await errors('per_page=101')).toMatchObject([{ pointer: '?per_page', code: 'too_big' }])
    expect(await errors('page=deux')).toMatchObject([{ pointer: '?page', code: 'invalid' }])
    expect(await errors('kind=a,z')).toMatchObject([{ pointer: expect.stringMatching(/^\?kind/) }])
    expect(await errors('q=%00')).toMatchObject([{ pointer: '?q', code: 'control_characters' }])
    expect((await refused('/names/1?q=a')).errors).toMatchObject([{ pointer: '?q', code: 'unknown_field' }])
  })

  test('with filters is read', async () => {
    const { body } = await editor().call(api.list, { query: { q: ' 100 % d’été ', kind: ['a', 'b'] } })
    expect(body).toEqual({ q: '100 % d’été', kind: ['a', 'b'] })
  })
})

describe('a guarded write', () => {
  const args = { params: { id: 1 }, body: { name: 'a' } }
  const patch = (ifMatch: string) =>
    refused('/names/1', {
      method: 'PATCH',
      body: '{}',
      headers: { 'content-type': 'application/merge-patch+json', 'if-match': ifMatch },
    })

  test('wants the version it was made from', async () => {
    expect((await editor().call(api.update, args)).problem).toMatchObject({
      status: 428,
      code: 'precondition_required',
    })
  })

  test('made from another version is told of the current one', async () => {
    for (const ifMatch of ['"2"', 'W/"3"', '3', '*', '"3", "2"', '""'])
      expect(await patch(ifMatch)).toMatchObject({ status: 412, current: { lock_version: 3 } })
  })

  test('made from the current version passes and says the next one', async () => {
    const { status, headers } = await editor().call(api.update, args, { ifMatch: 3 })
    expect([status, headers.get('etag')]).toEqual([200, '"4"'])
  })
})

describe('a write with an idempotency key', () => {
  const create = (name: string, idempotencyKey: string, as = editor()) =>
    as.call(api.create, { body: { name } }, { idempotencyKey })

  test('answers the same when it is repeated, and writes once', async () => {
    const [first, second] = [await create('Une fois', 'k1'), await create('Une fois', 'k1')]
    expect(second).toMatchObject({ status: 201, body: first.body })
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(await named('Une fois')).toBe(1)
  })

  test('writes once even when all come at the same instant', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => create('Ensemble', 'k2')))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect(await named('Ensemble')).toBe(1)
  })

  test('is refused when the key served for something else', async () => {
    await create('Première', 'k3')
    expect((await create('Seconde', 'k3')).problem).toMatchObject({
      status: 422,
      code: 'idempotency_mismatch',
    })
    const file = (text: string) =>
      editor().call(api.send, { body: { file: new File([text], 'a.txt') } }, { idempotencyKey: 'k4' })
    expect((await file('abc')).status).toBe(201)
    expect((await file('abc')).status).toBe(201)
    expect((await file('abcd')).problem.code).toBe('idempotency_mismatch')
  })

  test('a refused write is not remembered, nor anything of it', async () => {
    const refuse = () => editor().call(api.refuse, { body: { name: 'Refusé' } }, { idempotencyKey: 'k5' })
    expect([(await refuse()).problem.code, (await refuse()).problem.code]).toEqual(['conflict', 'conflict'])
    expect(await named('Refusé')).toBe(0)
  })

  test('one person’s key is not another’s', async () => {
    await create('À chacun', 'k6')
    expect((await create('À chacune', 'k6', room.as('admin'))).status).toBe(201)
  })

  test('is unreadable when the key is endless', async () => {
    expect((await create('x', 'k'.repeat(201))).problem.code).toBe('malformed')
  })

  test('keeps the answer where a copy of the database does not tell it', async () => {
    await create('Confidentiel', 'k7')
    const [row] = await room.db.select().from(idempotency_keys).where(eq(idempotency_keys.key, 'k7'))
    expect(row?.status).toBe(201)
    expect(Buffer.from(row?.body ?? '', 'base64').toString('latin1')).not.toContain('Confidentiel')
    const sent = `POST /api/v1${api.create.path} ${JSON.stringify({ name: 'Confidentiel' })}`
    expect(row?.fingerprint).not.toBe(createHash('sha256').update(sent).digest('hex')) // nor what was asked, guess by guess
  })

  test('is remembered for a day, then forgotten', async () => {
    await create('Hier', 'k8')
    room.clock.advance({ hours: 23, minutes: 59 })
    expect((await create('Hier', 'k8')).headers.get('idempotency-replayed')).toBe('true')
    room.clock.advance({ hours: 1 })
    expect((await create('Aujourd’hui', 'k8')).status).toBe(201)
    const old = await room.db.$count(idempotency_keys, sql`created_at < ${room.clock.now().toISOString()}`)
    expect(old).toBe(0)
  })
})
