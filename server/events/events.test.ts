import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { Change } from '#app/contract/event.ts'
import { newsroom } from '#server/testing.ts'
import { follow } from './testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
const streams: Awaited<ReturnType<typeof follow>>[] = []
beforeAll(async () => void (room = await newsroom()))
afterAll(() => room.close())
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.leave().catch(() => undefined)
})

async function listening(...args: Parameters<typeof follow>) {
  const stream = await follow(...args)
  streams.push(stream)
  return stream
}

const guest = (display_name: string) => room.as('editor').call(api.guests.create, { body: { display_name } })
const EDITOR = { id: 'editor', name: 'Camille editor' }

test('a stream is for who is signed in, says what it is, and is not kept by a proxy', async () => {
  expect((await room.anonymous.raw('/api/v1/events')).status).toBe(401)
  const { response } = await listening(room.as('viewer'))
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  expect(response.headers.get('x-accel-buffering')).toBe('no')
})

test('each noun is told when it is created, changed and deleted: by whom, at which version, and nothing else', async () => {
  const stream = await listening(room.as('viewer'))
  await stream.next('open')
  const { body: tag } = await room.as('editor').call(api.tags.create, { body: { name: 'Rail' } })
  expect((await stream.next('change')).data).toEqual({
    resource: 'tags',
    id: tag.id,
    lock_version: tag.lock_version,
    action: 'created',
    by: EDITOR,
  })
  const params = { id: tag.id }
  const { body: renamed } = await room
    .as('editor')
    .call(api.tags.update, { params, body: { name: 'Fret' } }, { ifMatch: tag.lock_version })
  expect((await stream.next('change')).data).toMatchObject({
    action: 'updated',
    lock_version: renamed.lock_version,
  })
  await room.as('admin').call(api.tags.remove, { params, query: {} }, { ifMatch: renamed.lock_version })
  expect((await stream.next('change')).data).toMatchObject({
    action: 'deleted',
    id: tag.id,
    by: { id: 'admin', name: 'Camille admin' },
  })
  await room.as('admin').call(api.series.create, { body: { name: 'Les lundis' } })
  expect((await stream.next('change')).data).toMatchObject({ resource: 'series', action: 'created' })
  await room.as('admin').call(api.campaign.update, { body: { goal_cents: 100 } }, { ifMatch: 0 })
  expect((await stream.next('change')).data).toMatchObject({ resource: 'campaign', action: 'created' })
})

test('a broadcast is told when it is written, moved and thrown away', async () => {
  const stream = await listening(room.as('viewer'))
  const chief = room.as('chief_editor')
  const { body } = await chief.call(api.broadcasts.create, { body: { page: { title: 'Le rail' } } })
  const params = { id: body.id }
  expect((await stream.next('change')).data).toMatchObject({ resource: 'broadcasts', action: 'created' })
  const written = await chief.call(
    api.broadcasts.update,
    { params, query: {}, body: { lead: 'On parle du rail.' } },
    { ifMatch: body.lock_version },
  )
  expect((await stream.next('change')).data).toMatchObject({
    action: 'updated',
    id: body.id,
    lock_version: written.body.lock_version,
  })
  const moved = await chief.call(
    api.broadcasts.transition,
    { params, body: { to: 'in_review' } },
    { ifMatch: written.body.lock_version },
  )
  expect((await stream.next('change')).data).toMatchObject({ action: 'moved' })
  await chief.call(api.broadcasts.remove, { params }, { ifMatch: moved.body.lock_version })
  expect((await stream.next('change')).data).toMatchObject({ action: 'trashed', id: body.id })
})

test('what is refused or the same as before is not told', async () => {
  const stream = await listening(room.as('viewer'))
  const { body } = await room.as('editor').call(api.tags.create, { body: { name: 'Une fois' } })
  await stream.next('change')
  await room.as('editor').call(api.tags.create, { body: { name: 'Une fois' } })
  await room.as('viewer').call(api.tags.create, { body: { name: 'Interdit' } })
  const same = { params: { id: body.id }, body: { name: 'Une fois' } }
  await room.as('editor').call(api.tags.update, same, { ifMatch: body.lock_version })
  await guest('Dite')
  expect((await stream.next('change')).data).toMatchObject({ resource: 'guests' })
})

test('a write that fails at its end is not told', async () => {
  const stream = await listening(room.as('viewer'))
  const failing = room.db.transaction(async (db) => {
    await db.execute(`insert into guests (display_name, sort_name, slug) values ('Nul', 'Nul', 'nul')`)
    throw new Error('too late')
  })
  await expect(failing).rejects.toThrow('too late')
  await guest('Après')
  const { body } = await room.as('viewer').call(api.guests.list, { query: { q: 'Après' } })
  expect((await stream.next('change')).data).toMatchObject({ id: body.data[0]?.id })
})

test('a guest who takes the place of another is told, and so is each broadcast of theirs', async () => {
  const [{ body: old }, { body: heir }] = [await guest('Ana R.'), await guest('Ana Roux')]
  const input = { page: { title: 'Avec Ana' }, guests: [{ guest_id: old.id, role_label: null }] }
  const { body: broadcast } = await room.as('editor').call(api.broadcasts.create, { body: input })
  const stream = await listening(room.as('viewer'))
  const removal = { params: { id: old.id }, query: { reassign_to: heir.id } }
  await room.as('admin').call(api.guests.remove, removal, { ifMatch: old.lock_version })
  const told = []
  while (told.length < 2) {
    const change = Change.parse((await stream.next('change')).data)
    if (change.action !== 'created') told.push(change) // what was made before may be told late
  }
  expect(told).toMatchObject([
    { resource: 'broadcasts', id: broadcast.id, lock_version: broadcast.lock_version + 1, action: 'updated' },
    { resource: 'guests', id: old.id, action: 'deleted' },
  ])
})

test('when the connection that listens breaks, it is opened again and everybody asks anew', async () => {
  const stream = await listening(room.as('viewer'))
  await stream.next('open')
  await room.db.execute(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'regie listener' and datname = current_database()`,
  )
  await stream.next('reset')
  const { body } = await guest('De retour')
  expect((await stream.next('change')).data).toMatchObject({ id: body.id })
})

test('a repeat of an idempotent creation is not told twice', async () => {
  const stream = await listening(room.as('viewer'))
  const create = () =>
    room
      .as('editor')
      .call(api.guests.create, { body: { display_name: 'Odile Brun' } }, { idempotencyKey: 'one' })
  const [first, again] = [await create(), await create()]
  expect(again.body.id).toBe(first.body.id)
  const { body: next } = await guest('Quelqu’un d’autre')
  expect((await stream.next('change')).data).toMatchObject({ id: first.body.id })
  expect((await stream.next('change')).data).toMatchObject({ id: next.id })
})

test('a stream that broke resumes behind the last event it saw, by the browser’s header or by the address', async () => {
  const before = await listening(room.as('viewer'))
  await guest('Vue')
  const { id } = await before.next('change')
  await before.leave()
  const { body: missed } = await guest('Manquée')
  const seen = { id: missed.id, action: 'created' }
  const header = await listening(room.as('viewer'), { headers: { 'last-event-id': id } })
  expect((await header.next('change')).data).toMatchObject(seen)
  const address = await listening(room.as('viewer'), {}, `?after=${id}`)
  expect((await address.next('open')).id).toBe(id)
  expect((await address.next('change')).data).toMatchObject(seen)
})

test('what is no longer known, or another process told, is asked for anew', async () => {
  const stream = await listening(room.as('viewer'), { headers: { 'last-event-id': 'another-12' } })
  const { event, id } = await stream.next('reset', 'open')
  expect(event).toBe('reset')
  const resumed = await listening(room.as('viewer'), {}, `?after=${id}`)
  expect((await resumed.next('reset', 'open')).event).toBe('open')
})

test('who may no longer come in loses the stream within a beat, others keep theirs', async () => {
  const [theirs, ours] = [await listening(room.as('producer')), await listening(room.as('viewer'))]
  await room.deps.feed.beat()
  await theirs.next('beat')
  const { body } = await room.as('admin').call(api.users.list, {})
  const producer = body.data.find(({ id }) => id === 'producer')
  const change = { params: { id: 'producer' }, body: { active: false } }
  await room.as('admin').call(api.users.update, change, { ifMatch: producer?.lock_version ?? 0 })
  await room.deps.feed.beat()
  await theirs.ended()
  await ours.next('beat')
  expect((await room.as('producer').raw('/api/v1/events')).status).toBe(401)
})

test('asking for the headers alone opens no stream', async () => {
  for (let n = 0; n < 10; n += 1) {
    const { status } = await room.as('admin').raw('/api/v1/events', { method: 'HEAD' })
    expect(status).toBe(200)
  }
  expect(room.deps.feed.streamsOf('admin')).toBe(0)
})

test('nobody has more than eight streams', async () => {
  const person = room.as('chief_editor')
  for (let n = 0; n < 8; n += 1) await listening(person)
  const refused = await person.raw('/api/v1/events')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('30')
  await streams.at(-1)?.leave()
  const { response } = await listening(person)
  expect(response.status).toBe(200)
})

test('when the server closes, streams end', async () => {
  const other = await newsroom()
  const stream = await follow(other.as('viewer'))
  await stream.next('open')
  other.deps.feed.hangUp()
  await stream.ended()
  await (await follow(other.as('viewer'))).ended()
  await other.close()
  expect(stream.response.status).toBe(200)
})
