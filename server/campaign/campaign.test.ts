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
  expect(await forged.json()).toMatchObject({ collected_cents: 0, lock_version: 2 })
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
