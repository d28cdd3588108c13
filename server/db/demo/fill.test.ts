import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedBySlug } from '#server/broadcasts/public.ts'
import { broadcasts, guests, series, tags } from '#server/db/schema.ts'
import { freshDatabase, silent } from '#server/db/testing.ts'
import { episode1115 } from './episode-1115.ts'
import { fillDemo } from './fill.ts'

let room: Awaited<ReturnType<typeof freshDatabase>>
let images: string

beforeAll(async () => {
  room = await freshDatabase()
  images = await mkdtemp(join(tmpdir(), 'regie-demo-'))
  const clock = { now: () => new Date('2026-11-22T12:00:00Z') }
  await fillDemo({ db: room.db, clock, password: 'une-phrase-de-demonstration', images, log: silent })
})
afterAll(async () => {
  await room.close()
  await rm(images, { recursive: true, force: true })
})

test('the newsroom has the size it says', async () => {
  const { db } = room
  expect(await Promise.all([broadcasts, guests, tags, series].map((table) => db.$count(table)))).toEqual([
    2000, 1500, 800, 12,
  ])
})

test('the one real page keeps its facts and its defects', async () => {
  const page = await publishedBySlug(room.db, episode1115.slug)
  expect(page).toMatchObject({
    id: 1115,
    page: { id: 3067 },
    wp_legacy_id: 36_635,
    youtube_id: 'bxPfri77OHQ',
    series: null,
    duration_seconds: null,
    aired_on: '2025-02-06',
    peertube: { peertube_uuid: null, peertube_duration: null },
  })
  expect(page?.guests.map(({ guest }) => guest.display_name)).toEqual(['Chaput Renaud', 'Girka Claire'])
  expect(page?.tags.map((tag) => tag.name)).toEqual(['BlueSky', 'Mastodon', 'Saison 09', 'Twitter'])
  expect(page?.body_html).toContain('[auposte_bandeau_don]')
})

test('the defects of the import are there, and no live is planned in the past', async () => {
  const count = (where: string) => room.db.$count(broadcasts, sql.raw(where))
  expect(await count(`body_html like '%[auposte_bandeau_don]%'`)).toBeGreaterThan(200)
  expect(await count(`body_html like '%<p>--</p>%'`)).toBeGreaterThan(100)
  expect(await count(`peertube->>'peertube_uuid' = '50'`)).toBeGreaterThan(20)
  expect(await count(`duration_seconds is null`)).toBeGreaterThan(400)
  expect(await count(`live_state = 'planned' and scheduled_start_at < '2026-11-22'`)).toBe(0)
})
