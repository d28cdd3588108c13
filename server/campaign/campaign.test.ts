import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { campaignEndpoints as api, type CampaignPatch } from '#app/contract/campaign.ts'
import { campaigns } from '#server/db/schema.ts'
import { nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({ app: nouns })
})
afterAll(() => room.close())

const PATH = '/api/v1/campaigns/current'
const change = (body: CampaignPatch, ifMatch: number) =>
  room.as('admin').call(api.update, { body }, { ifMatch })

test('nobody reads or writes it without signing in, and only admins write', async () => {
  const body = { goal_cents: 100 }
  expect((await room.anonymous.call(api.current, {})).status).toBe(401)
  expect((await room.anonymous.call(api.update, { body }, { ifMatch: 0 })).status).toBe(401)
  for (const role of ['viewer', 'editor', 'producer', 'chief_editor'] as const) {
    expect((await room.as(role).call(api.update, { body }, { ifMatch: 0 })).status).toBe(403)
  }
})

test('before anybody wrote one, nothing is asked for and nothing collected', async () => {
  const { body, headers } = await room.as('viewer').call(api.current, {})
  expect(body).toMatchObject({
    goal_cents: 0,
    collected_cents: 0,
    donors_count: 0,
    items: [],
    lock_version: 0,
  })
  expect(headers.get('etag')).toBe('"0"')
})

test('two first writers: one campaign, the other is told', async () => {
  const both = await Promise.all([change({ goal_cents: 30_000_00 }, 0), change({ goal_cents: 16_000_00 }, 0)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
  expect(await room.db.$count(campaigns)).toBe(1)
})

test('goal and lines are written whole, what the payment platform says is not', async () => {
  const items = [
    { label: 'Studio', amount_cents: 19_000_00, note: '' },
    { label: 'Salaires', amount_cents: 11_000_00, note: 'deux mi-temps' },
  ]
  room.clock.advance({ hours: 2 })
  const { status, body } = await change({ title: 'Mars', period: 'month', goal_cents: 30_000_00, items }, 1)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    title: 'Mars',
    items: [{ note: null }, { note: 'deux mi-temps' }],
    lock_version: 2,
    updated_at: room.clock.now().toISOString(),
  })
  const forged = await room.as('admin').raw(PATH, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': '"2"' },
    body: JSON.stringify({ collected_cents: 1 }),
  })
  expect(await forged.json()).toMatchObject({
    errors: [{ pointer: '/collected_cents', code: 'unknown_field' }],
  })
  expect((await room.as('admin').raw(PATH)).headers.get('etag')).toBe('"2"')
})

test('a goal of nothing, a negative line and a nameless line are refused at their field', async () => {
  const pointers = async (body: CampaignPatch) =>
    (await change(body, 2)).problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)
  expect(await pointers({ goal_cents: 0 })).toEqual(['/goal_cents too_small'])
  expect(await pointers({ items: [{ label: 'Studio', amount_cents: -1, note: null }] })).toEqual([
    '/items/0/amount_cents too_small',
  ])
  expect(await pointers({ items: [{ label: ' ', amount_cents: 1, note: null }] })).toEqual([
    '/items/0/label blank',
  ])
})

test('a write without its version is 428, with a stale one 412 and what stands', async () => {
  const { body: now } = await room.as('admin').call(api.current, {})
  expect((await room.as('admin').call(api.update, { body: { title: 'Avril' } })).status).toBe(428)
  const stale = await change({ title: 'Avril' }, 1)
  expect(stale.status).toBe(412)
  expect(stale.problem.current).toEqual(now)
  expect((await change({ title: now.title }, 2)).body).toEqual(now)
})

test('a month begins with the goal and the lines of the last, and each month keeps its own', async () => {
  const before = (await room.as('viewer').call(api.current, {})).body
  expect(before.month).toBe('2026-03')
  room.clock.set('2026-03-31T22:30:00Z') // already April in Paris
  const { body: april } = await room.as('viewer').call(api.current, {})
  expect(april).toMatchObject({ month: '2026-04', goal_cents: before.goal_cents, items: before.items })
  expect(april).toMatchObject({ collected_cents: 0, lock_version: 0 })
  const sent = { params: { month: '2026-04' }, body: { goal_cents: 25_000_00 } }
  expect((await room.as('admin').call(api.change, sent, { ifMatch: 0 })).body).toMatchObject({
    month: '2026-04',
    goal_cents: 25_000_00,
    items: before.items,
    lock_version: 1,
  })
  const months = (await room.as('viewer').call(api.list, {})).body.data
  expect(months.map(({ month, goal_cents }) => [month, goal_cents])).toEqual([
    ['2026-04', 25_000_00],
    ['2026-03', before.goal_cents],
  ])
})

test('the next month is prepared, a closed one is corrected by admins alone, others are not there', async () => {
  const ofMonth = (month: string) => room.as('admin').call(api.read, { params: { month } })
  expect((await ofMonth('2026-05')).body).toMatchObject({ goal_cents: 25_000_00, lock_version: 0 })
  for (const month of ['2026-02', '2026-06']) expect((await ofMonth(month)).status).toBe(404)
  expect((await ofMonth('2026-13')).status).toBe(404)
  const march = (await ofMonth('2026-03')).body
  const sent = { params: { month: '2026-03' }, body: { title: 'Mars, corrigé' } }
  expect((await room.anonymous.call(api.change, sent, { ifMatch: 2 })).status).toBe(401)
  expect((await room.as('chief_editor').call(api.change, sent, { ifMatch: 2 })).status).toBe(403)
  expect((await room.as('admin').call(api.change, sent)).status).toBe(428)
  expect(
    (await room.as('admin').call(api.change, { ...sent, body: { goal_cents: 0 } }, { ifMatch: 2 })).status,
  ).toBe(422)
  const corrected = await room.as('admin').call(api.change, sent, { ifMatch: march.lock_version })
  expect(corrected.body).toMatchObject({ title: 'Mars, corrigé', month: '2026-03' })
  expect((await room.as('viewer').call(api.current, {})).body.month).toBe('2026-04')
})

test('what runs once stays until another is written', async () => {
  const body = { period: 'once' as const }
  await room.as('admin').call(api.change, { params: { month: '2026-04' }, body }, { ifMatch: 1 })
  await room.db.delete(campaigns).where(eq(campaigns.month, '2026-03'))
  await room.db.update(campaigns).set({ month: '2026-02' })
  expect((await room.as('viewer').call(api.current, {})).body).toMatchObject({
    month: '2026-02',
    lock_version: 2,
  })
  expect(
    (await room.as('admin').call(api.update, { body: { title: 'Un camion' } }, { ifMatch: 2 })).body.month,
  ).toBe('2026-02')
})

test('a campaign from before there were months is of this one', async () => {
  await room.db.delete(campaigns)
  await room.db.insert(campaigns).values({ title: 'Ancienne', goal_cents: 100, collected_cents: 50 })
  expect((await room.as('viewer').call(api.current, {})).body).toMatchObject({
    month: '2026-04',
    title: 'Ancienne',
  })
  const { body } = await room.as('admin').call(api.update, { body: { goal_cents: 200 } }, { ifMatch: 0 })
  expect(body).toMatchObject({ month: '2026-04', goal_cents: 200, collected_cents: 50 })
  expect((await room.as('viewer').call(api.list, {})).body.data).toHaveLength(1)
})
