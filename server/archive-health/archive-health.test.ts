import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { Defect } from '#app/contract/archive-health.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { broadcasts, defect_counts, guests } from '#server/db/schema.ts'
import { knownNames } from '#server/duplicates/known.ts'
import { keepToday } from './keepDaily.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const health = async () => (await room.as('viewer').call(api.archive_health.read, {})).body
const asked = async (defect: Defect, after?: number) =>
  (await room.as('viewer').call(api.archive_health.queue, { params: { defect }, query: { after } })).body
const queue = async (defect: Defect, after?: number) => (await asked(defect, after)).data

test('health is for who is signed in, and its queues are those of known defects', async () => {
  expect((await room.anonymous.call(api.archive_health.read, {})).status).toBe(401)
  expect(
    (await room.anonymous.call(api.archive_health.queue, { params: { defect: 'alt' }, query: {} })).status,
  ).toBe(401)
  const one = { params: { defect: 'alt' as const, id: 1 } }
  expect((await room.anonymous.call(api.archive_health.standing, one)).status).toBe(401)
  expect((await room.as('viewer').raw('/api/v1/archive_health/inconnu')).status).toBe(404)
  expect((await room.as('viewer').raw('/api/v1/archive_health/inconnu/1')).status).toBe(404)
})

test('each defect is found where it is, worst first, and nothing in the trash is', async () => {
  const season = await room.given.tag('Saison 09')
  const page = await room.given.broadcast(
    {
      body_html: '<p>[auposte_bandeau_don]</p><p>–</p><p>Qui ?</p><p>Elles.</p><hr>',
      tag_ids: [season],
      page: { image_id: await room.given.image(null) },
    },
    "L'ordre",
  )
  const peertube = { peertube_uuid: '50', peertube_duration: 100 }
  const youtube = { youtube_duration: 1000 }
  await room.db.update(broadcasts).set({ peertube, youtube }).where(eq(broadcasts.id, page.id))
  const label = { display_name: 'Chaput Renaud', legacy_label: 'Chaput Renaud' }
  await room.db
    .insert(guests)
    .values({ ...label, sort_name: 'Chaput Renaud', slug: 'chaput-renaud', search: '' })
  const trashed = await room.given.broadcast({}, "L'oubli")
  await room.editor.call(api.broadcasts.remove, { params: { id: trashed.id } }, { ifMatch: 0 })
  await room.ready({
    tag_ids: [await room.given.tag('Rail')],
    series_id: await room.given.series('S'),
    season_number: 1,
    body_html: '<p>Un ?</p><hr><p>Deux.</p><p>--</p><p>Trois.</p>',
  })

  const { defects, broadcasts: total, sound, days } = await health()
  expect({ total, sound }).toEqual({ total: 2, sound: 1 })
  expect(defects.map(({ defect }) => defect)).toEqual([
    'video',
    'corrupted_uuid',
    'shortcode',
    'lead',
    'alt',
    'durations_differ',
    'duration',
    'date',
    'guests',
    'flat_faq',
    'season_tag',
    'guest_name',
    'typography',
    'series',
    'season',
  ])
  expect(defects.every(({ count }) => count === 1)).toBe(true)
  expect(days).toMatchObject([{ on: '2026-03-25', total: 15 }])
  expect(await queue('typography')).toEqual([{ id: page.id, title: "L'ordre", pointer: '/page/title' }])
  expect(await queue('guest_name')).toMatchObject([{ title: 'Chaput Renaud' }])
})

test('the server keeps each day once by itself, whether somebody looks or not, and the last one is now', async () => {
  expect(await room.db.$count(defect_counts)).toBe(0)
  await keepToday({ ...room.deps, names: knownNames() })
  await room.given.broadcast({}, "L'eau")
  await keepToday({ ...room.deps, names: knownNames() })
  const { days } = await health()
  expect(days.at(-1)?.counts['typography']).toBe(2)
  const kept = await room.db.select().from(defect_counts).where(eq(defect_counts.defect, 'typography'))
  expect(kept).toEqual([{ on: '2026-03-25', defect: 'typography', count: 1 }])
  room.clock.advance({ days: 1 })
  expect((await health()).days.map(({ on }) => on)).toEqual(['2026-03-25', '2026-03-26'])
  room.clock.advance({ days: 1 })
  await keepToday({ ...room.deps, names: knownNames() })
  expect((await health()).days.map(({ on }) => on)).toEqual(['2026-03-25', '2026-03-27'])
})

test('a queue goes on after what was looked at, mended or not', async () => {
  const [first, second] = await queue('typography')
  expect(await queue('typography', first?.id)).toEqual([second])
  expect(await queue('typography', second?.id)).toEqual([])
})

test('a queue says how many remain, and whether what one looks at was mended', async () => {
  const [first, second] = await queue('typography')
  const { id = 0 } = first ?? {}
  const stands = async () =>
    (await room.editor.call(api.archive_health.standing, { params: { defect: 'typography', id } })).body
      .stands
  expect(await asked('typography')).toMatchObject({ remaining: 2 })
  expect(await stands()).toBe(true)
  const change = { params: { id }, query: {}, body: { page: { title: 'Sans faute' } } }
  await room.editor.call(api.broadcasts.update, change, { ifMatch: (await room.read(id)).lock_version })
  expect(await asked('typography', id)).toMatchObject({ data: [second], remaining: 1 })
  expect(await stands()).toBe(false)
  expect(await asked('guest_name')).toMatchObject({ remaining: 1 })
})

test('names that are probably there twice are counted by pair, until they are told apart or renamed', async () => {
  const doubled = async () =>
    (await health()).defects
      .filter(({ defect }) => defect.startsWith('doubled_'))
      .map(({ count, ...one }) => [one, count])
  const before = (await health()).days.at(-1)?.total ?? 0
  expect(await doubled()).toEqual([])
  const ids = [await room.given.guest('Rosamonde Q.'), await room.given.guest('Rosamonde Quillebec')] as const
  await room.given.tag('Barrage flottant')
  const tag = await room.given.tag('Barrages flottants')
  const [doubledGuest, doubledTag] = [
    { defect: 'doubled_guest', severity: 'serious', noun: 'guest', fix: null },
    { defect: 'doubled_tag', severity: 'light', noun: 'tag', fix: null },
  ]
  expect(await doubled()).toEqual([
    [doubledGuest, 1],
    [doubledTag, 1],
  ])
  expect((await health()).days.at(-1)).toMatchObject({
    total: before + 2,
    counts: { doubled_guest: 1, doubled_tag: 1 },
  })
  const { data } = (await room.as('viewer').call(api.duplicates.list, { query: { noun: 'guest' } })).body
  expect(data).toHaveLength(1)
  await room.as('chief_editor').call(api.duplicates.distinguish, { body: { noun: 'guest', ids: [...ids] } })
  expect(await doubled()).toEqual([[doubledTag, 1]])
  await room.editor.call(api.tags.update, { params: { id: tag }, body: { name: 'Écluses' } }, { ifMatch: 0 })
  expect(await doubled()).toEqual([])
  room.clock.advance({ days: 1 })
  await keepToday({ ...room.deps, names: knownNames() })
  expect(await room.db.$count(defect_counts, eq(defect_counts.defect, 'doubled_guest'))).toBeGreaterThan(0)
})
