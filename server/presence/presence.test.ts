import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { PresenceInput } from '#app/contract/presence.ts'
import type { Role } from '#app/contract/policy.ts'
import { openFeed } from '#server/events/feed.ts'
import { follow } from '#server/events/testing.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
let id = 0
beforeAll(async () => void (room = await newsroom()))
afterAll(() => room.close())
beforeEach(async () => {
  room.clock.advance({ seconds: 30 })
  await room.deps.feed.beat()
  const { body } = await room
    .as('editor')
    .call(api.broadcasts.create, { body: { page: { title: 'Le rail' } } })
  id = body.id
})

function enter(role: Role, said: Partial<PresenceInput> = {}, on = id) {
  const body = { tab: 'a', field: null, state: 'active' as const, ...said }
  return room.as(role).call(api.presence.enter, { params: { id: on }, body })
}
const leave = (role: Role, tab = 'a') =>
  room.as(role).call(api.presence.leave, { params: { id }, query: { tab } })

test('presence wants a session, its token, and a broadcast that exists', async () => {
  const path = `/api/v1/broadcasts/${id}/presence`
  const init = {
    method: 'POST',
    body: JSON.stringify({ tab: 'a', field: null, state: 'active' }),
    headers: { 'content-type': 'application/json' },
  }
  expect((await room.anonymous.raw(path, init)).status).toBe(401)
  const forged = { ...init, headers: { ...init.headers, 'x-csrf-token': 'another' } }
  expect((await room.as('editor').raw(path, forged)).status).toBe(403)
  expect((await room.as('editor').raw(path, { ...init, body: '{' })).status).toBe(400)
  expect((await enter('editor', {}, 999_999)).problem.code).toBe('not_found')
})

test('what cannot be a tab, a field or a state is named', async () => {
  const { problem } = await enter('editor', { tab: 'a b', field: '<i>', state: 'asleep' as 'idle' }) // what a stranger may send
  expect(problem).toMatchObject({
    status: 422,
    errors: [{ pointer: '/tab' }, { pointer: '/field' }, { pointer: '/state' }],
  })
  expect((await leave('editor', '')).status).toBe(422)
})

test('everybody who is here is answered, with their field, whether they may write, and the version', async () => {
  await enter('editor', { field: 'body_html' })
  const { status, body } = await enter('viewer')
  expect(status).toBe(200)
  const since = room.clock.now().toISOString()
  expect(body).toEqual({
    broadcast_id: id,
    lock_version: 0,
    people: [
      { id: 'editor', name: 'Camille editor', field: 'body_html', state: 'active', since, can_write: true },
      { id: 'viewer', name: 'Camille viewer', field: null, state: 'active', since, can_write: false },
    ],
  })
})

test('another broadcast has other people', async () => {
  const first = id
  await enter('editor')
  const { body } = await room.as('editor').call(api.broadcasts.create, { body: { page: { title: 'Autre' } } })
  expect((await enter('viewer', {}, body.id)).body.people.map((person) => person.id)).toEqual(['viewer'])
  expect((await enter('viewer', {}, first)).body.people).toHaveLength(2)
})

test('two tabs of a person are one presence: the liveliest speaks, and the last to leave takes it away', async () => {
  await enter('editor', { tab: 'a', state: 'idle' })
  await enter('editor', { tab: 'b', field: 'lead' })
  const { body } = await enter('viewer')
  expect(body.people).toMatchObject([{ id: 'editor', state: 'active', field: 'lead' }, { id: 'viewer' }])
  await leave('editor', 'b')
  expect((await enter('viewer')).body.people).toMatchObject([
    { state: 'idle', field: null },
    { id: 'viewer' },
  ])
  await leave('editor', 'a')
  expect((await enter('viewer')).body.people).toMatchObject([{ id: 'viewer' }])
})

test('who falls idle tells since when, however often it is said', async () => {
  await enter('editor')
  room.clock.advance({ seconds: 8 })
  const since = room.clock.now().toISOString()
  await enter('editor', { state: 'idle' })
  room.clock.advance({ seconds: 8 })
  expect((await enter('editor', { state: 'idle' })).body.people).toMatchObject([{ state: 'idle', since }])
})

test('a tab that died is gone within 30 s, and everybody learns it', async () => {
  await enter('editor')
  const stream = await follow(room.as('viewer'))
  await stream.next('open')
  room.clock.advance({ seconds: 19 })
  await room.deps.feed.beat()
  expect((await enter('viewer')).body.people).toHaveLength(2)
  await stream.next('presence')
  room.clock.advance({ seconds: 2 })
  await room.deps.feed.beat()
  const { data } = await stream.next('presence')
  expect(data).toMatchObject({ broadcast_id: id, people: [{ id: 'viewer' }] })
  await stream.leave()
})

test('who comes, moves to a field and leaves is told at once; saying the same again is not', async () => {
  const stream = await follow(room.as('viewer'))
  await enter('editor')
  await enter('editor')
  await enter('editor', { field: 'title' })
  await leave('editor')
  const heard = [await stream.next('presence'), await stream.next('presence'), await stream.next('presence')]
  expect(heard.map(({ data }) => data)).toMatchObject([
    { broadcast_id: id, people: [{ field: null }] },
    { people: [{ field: 'title' }] },
    { people: [] },
  ])
  await stream.leave()
})

test('several processes on one database know the same people', async () => {
  const { db, clock, log } = room.deps
  const other = openFeed({ db, clock, log, listen: room.listen })
  await other.start()
  await enter('editor', { field: 'lead' })
  await expect.poll(() => other.people(id)).toMatchObject([{ id: 'editor', field: 'lead' }])
  await leave('editor')
  await expect.poll(() => other.people(id)).toEqual([])
  await other.close()
})

test('nothing of it is stored: no key of a repeat, no version', async () => {
  const body = { tab: 'a', field: null, state: 'active' as const }
  for (const state of ['active', 'idle'] as const) {
    const { status } = await room
      .as('editor')
      .call(api.presence.enter, { params: { id }, body: { ...body, state } }, { idempotencyKey: 'same' })
    expect(status).toBe(200)
  }
  expect((await enter('viewer')).body.lock_version).toBe(0)
})
