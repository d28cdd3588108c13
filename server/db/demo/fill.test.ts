import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRevisions } from '#server/broadcasts/history.ts'
import { publishedBySlug } from '#server/broadcasts/public.ts'
import { findBroadcast } from '#server/broadcasts/rows.ts'
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
  const ahead = 4 + 4 + 1 // four Tuesdays, four Thursdays, the first Monday of December
  expect(await Promise.all([broadcasts, guests, tags, series].map((table) => db.$count(table)))).toEqual([
    2000 + ahead,
    1500,
    800,
    12,
  ])
})

test('three series have their lives of four weeks, with guests, a running order and a checklist', async () => {
  const { rows } = await room.db
    .execute(sql`select title, scheduled_start_at at time zone 'Europe/Paris' as at,
      jsonb_array_length(segments) as segments, jsonb_array_length(tasks) as tasks,
      (select count(*)::int from broadcast_guests where broadcast_id = broadcasts.id) as guests
    from productions join broadcasts using (id) where occurrence_on in ('2026-11-24', '2026-12-07') order by 2`)
  expect(rows).toMatchObject([
    {
      title: 'La Barrière du 24\u00a0novembre 2026',
      at: '2026-11-24 19:00:00',
      segments: 4,
      tasks: 3,
      guests: 2,
    },
    { title: 'Les Carnets du droit, 7\u00a0décembre 2026', at: '2026-12-07 18:00:00', segments: 2 },
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

test('the one real page has a history, and the public sees its last entry', async () => {
  const { data } = await listRevisions(room.db, 1115, {})
  expect(data.map(({ kind, name, by }) => [kind, name, by?.name])).toEqual([
    ['transition', null, 'Odile Vasseur-Benali'],
    ['manual', 'Relue avant publication', 'Odile Vasseur-Benali'],
    ['autosave', null, 'Théo Amsellem'],
    ['autosave', null, 'Maël Quintrec'],
    ['import', null, 'Solène Kerouredan'],
  ])
  expect(data.map(({ changed }) => changed).slice(1, -1)).toEqual([
    ['/tag_ids', '/body_html'],
    ['/lead', '/body_html'],
    ['/page/title', '/lead'],
  ])
  const { row } = await findBroadcast(room.db, 1115)
  expect([row.published_n, row.has_unpublished_changes]).toEqual([5, false])
})

test('each working copy is in its history', async () => {
  const { rows } = await room.db.execute(sql`select count(*)::int as count from broadcasts
    join lateral (select snapshot from revisions where broadcast_id = id order by at desc, n desc limit 1) as last on true
    where snapshot->'page'->>'title' <> title`)
  expect(rows).toEqual([{ count: 0 }])
})

test('the defects of the import are there, and no live is planned in the past', async () => {
  const count = (where: string) => room.db.$count(broadcasts, sql.raw(where))
  expect(await count(`body_html like '%[auposte_bandeau_don]%'`)).toBeGreaterThan(200)
  expect(await count(`body_html like '%<p>--</p>%'`)).toBeGreaterThan(100)
  expect(await count(`peertube->>'peertube_uuid' = '50'`)).toBeGreaterThan(20)
  expect(await count(`duration_seconds is null`)).toBeGreaterThan(400)
  expect(await count(`live_state = 'planned' and scheduled_start_at < '2026-11-22'`)).toBe(0)
})
