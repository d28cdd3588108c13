import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { productionEndpoints, type ProductionPatch } from '#app/contract/production.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import type { Follow, FollowInput, SeriesTemplatePatch } from '#app/contract/template.ts'
import type { FollowedFields } from '#app/contract/template-parts.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
beforeEach(() => room.clock.set('2026-03-25T08:00:00Z')) // a Wednesday
afterAll(() => room.close())

type Role = Parameters<typeof room.as>[0]
const producer = () => room.as('producer')
const read = async (id: number) => (await producer().call(api.read, { params: { id } })).body
async function write(id: number, body: SeriesTemplatePatch) {
  const { lock_version } = await read(id)
  await producer().call(api.update, { params: { id }, body }, { ifMatch: lock_version })
}
/** A series with a template, and its lives of four Tuesdays. */
async function givenLives(template: FollowedFields) {
  const id = await room.given.series('Mardi soir')
  const recurrence = { rule: 'FREQ=WEEKLY;BYDAY=TU', time: '19:30', from: '2026-03-01', until: null }
  await write(id, { template, recurrence: { ...recurrence, skip_holidays: false, except: [] } })
  const { ids } = (await producer().call(api.plan, { params: { id }, body: { until: '2026-04-21' } })).body
  return { id, ids }
}
const made = async (id: number) => (await producer().call(productionEndpoints.read, { params: { id } })).body
async function makeByHand(id: number, body: ProductionPatch) {
  const { lock_version } = await made(id)
  await producer().call(productionEndpoints.update, { params: { id }, body }, { ifMatch: lock_version })
}
async function writeByHand(id: number, body: BroadcastPatch) {
  const { lock_version } = await room.read(id)
  await producer().call(
    broadcastEndpoints.update,
    { params: { id }, query: {}, body },
    { ifMatch: lock_version },
  )
}
const preview = (id: number, body: FollowInput, role: Role = 'producer') =>
  room.as(role).call(api.previewFollow, { params: { id }, body })
async function follow(id: number, body: FollowInput, role: Role = 'producer') {
  const { lock_version } = await read(id)
  return room.as(role).call(api.follow, { params: { id }, body }, { ifMatch: lock_version })
}
const named = ({ id, fields }: Follow['changed'][number]) => ({ id, fields })
const studios = (ids: number[]) => Promise.all(ids.map(async (id) => (await made(id)).studio))

const [HALL, ROOFTOP] = [{ studio: 'Petit studio' }, { studio: 'Terrasse' }]
const segment = (title: string) => ({
  id: title,
  title,
  kind: 'other' as const,
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
})
const task = (title: string) => ({
  id: title,
  title,
  phase: 'before' as const,
  owner: null,
  due_minutes: null,
})

test('needs whoever plans, a version, and the same fields before and after', async () => {
  const { id, ids } = await givenLives(HALL)
  const body = { from: '2026-03-25', before: HALL, after: ROOFTOP }
  expect((await room.anonymous.call(api.previewFollow, { params: { id }, body })).status).toBe(401)
  expect((await preview(id, body, 'editor')).status).toBe(403)
  expect((await follow(id, body, 'editor')).status).toBe(403)
  expect((await preview(2_000_000_000, body)).status).toBe(404)
  expect((await producer().call(api.follow, { params: { id }, body })).status).toBe(428)
  expect((await producer().call(api.follow, { params: { id }, body }, { ifMatch: 0 })).status).toBe(412)
  expect((await follow(id, { ...body, after: {} })).body).toMatchObject({ errors: [{ pointer: '/after' }] })
  const nobody = { host_ids: [2_000_000_000] }
  expect((await follow(id, { ...body, before: { host_ids: [] }, after: nobody })).body).toMatchObject({
    errors: [{ pointer: '/after/host_ids/0' }],
  })
  expect(await studios(ids)).toEqual(ids.map(() => 'Petit studio'))
})

test('lives follow from a day on, but for what was changed by hand; and it is taken back to the letter', async () => {
  const [host, other] = [await room.given.guest('Hôte'), await room.given.guest('Remplaçante')]
  const before = { ...HALL, host_ids: [host], segments: [segment('Ouverture')], tasks: [task('Relire')] }
  const after = {
    ...ROOFTOP,
    host_ids: [host, other],
    segments: [segment('Ouverture'), segment('Plateau')],
    tasks: [],
  }
  const { id, ids } = await givenLives(before)
  const [first = 0, byHand = 0, there = 0, last = 0] = ids
  await makeByHand(byHand, { host_ids: [other] })
  const ticked = { ...task('Relire'), done_at: '2026-03-25T07:00:00.000Z', done_by: 'Ada' }
  await makeByHand(there, { studio: 'Terrasse', tasks: [ticked] })
  await write(id, { template: after })
  expect(await studios(ids)).toEqual(['Petit studio', 'Petit studio', 'Terrasse', 'Petit studio'])

  const was = await Promise.all(ids.map(made))
  const change = { from: '2026-04-07', before, after }
  const told = {
    changed: [
      { id: byHand, fields: ['studio', 'segments', 'tasks'] },
      { id: there, fields: ['host_ids', 'segments'] },
      { id: last, fields: ['studio', 'host_ids', 'segments', 'tasks'] },
    ],
    kept: [byHand, there],
  }
  const lives = (await preview(id, change)).body.changed
  expect({ changed: lives, kept: told.kept }).toMatchObject(told)
  expect(await Promise.all(ids.map(made))).toEqual(was)
  expect((await follow(id, change)).body).toMatchObject(told)
  expect(await studios(ids)).toEqual(['Petit studio', 'Terrasse', 'Terrasse', 'Terrasse'])
  expect(await made(last)).toMatchObject({
    lock_version: 2,
    host_ids: [host, other],
    segments: [{ title: 'Ouverture', started_at: null }, { title: 'Plateau' }],
    tasks: [],
  })
  expect(await made(byHand)).toMatchObject({ host_ids: [other], tasks: [] })
  expect(await made(there)).toMatchObject({ tasks: [ticked] })
  expect((await made(first)).lock_version).toBe(1)
  expect((await follow(id, change)).body.changed).toEqual([])

  const back = { from: '2026-04-07', before: after, after: before, lives: lives.map(named) }
  expect((await follow(id, back)).body).toMatchObject({ changed: told.changed, kept: [] })
  const essence = ({ studio, host_ids, segments, tasks }: (typeof was)[number]) => [
    studio,
    host_ids,
    segments,
    tasks,
  ]
  expect((await Promise.all(ids.map(made))).map(essence)).toEqual(was.map(essence))
})

test('tags follow as by hand, with an entry in the history; a live that would lose its main tag stays', async () => {
  const [water, air] = [await room.given.tag('eau'), await room.given.tag('air')]
  const { id, ids } = await givenLives({ tag_ids: [water] })
  const [first = 0, main = 0, byHand = 0] = ids
  await writeByHand(main, { main_tag_id: water })
  await writeByHand(byHand, { tag_ids: [air, water] })
  const change = { from: '2026-03-25', before: { tag_ids: [water] }, after: { tag_ids: [air] } }
  const { body } = await follow(id, change)
  expect(body).toMatchObject({
    changed: [ids[0], ids[3]].map((live) => ({ id: live, fields: ['tag_ids'] })),
    kept: [main, byHand],
  })
  const tags = () => Promise.all(ids.map(async (live) => (await room.read(live)).tag_ids))
  expect(await tags()).toEqual([[air], [water], [air, water], [air]])
  expect((await room.read(first)).lock_version).toBe(2)
  await follow(id, { ...change, before: change.after, after: change.before, lives: body.changed.map(named) })
  expect(await tags()).toEqual([[water], [water], [air, water], [water]])
})

test('lives of the past, on air, cancelled or thrown away stay; one made by hand from the template follows', async () => {
  const { id, ids } = await givenLives(HALL)
  const [past = 0, cancelled = 0, trashed = 0, last = 0] = ids
  const body = {
    page: { title: 'Spéciale' },
    series_id: id,
    from_template: true,
    scheduled_start_at: '2026-04-09T16:00:00Z',
  }
  const special = (await producer().call(broadcastEndpoints.create, { body })).body.id
  const move = async (live: number, to: 'cancelled' | 'trashed') => {
    const { lock_version } = await room.read(live)
    const params = { id: live }
    await room
      .as('admin')
      .call(broadcastEndpoints.transition, { params, body: { to } }, { ifMatch: lock_version })
  }
  await move(cancelled, 'cancelled')
  await move(trashed, 'trashed')
  room.clock.set('2026-03-31T20:00:00Z')
  const { changed } = (await follow(id, { from: '2026-01-01', before: HALL, after: ROOFTOP })).body
  expect(changed.map((live) => live.id).toSorted((one, two) => one - two)).toEqual([last, special])
  expect(await studios([past, cancelled, trashed])).toEqual(['Petit studio', 'Petit studio', 'Petit studio'])
})
