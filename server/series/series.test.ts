import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriesEndpoints as api, type SeriesInput } from '#app/contract/series.ts'
import { broadcasts } from '#server/db/schema.ts'
import { givenBroadcast, nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({ app: nouns })
})
afterAll(() => room.close())

const add = async (body: SeriesInput) => (await room.as('chief_editor').call(api.create, { body })).body

test('an editor and a producer make no series', async () => {
  for (const role of ['editor', 'producer'] as const) {
    expect((await room.as(role).call(api.create, { body: { name: 'La Grille' } })).status).toBe(403)
  }
})

test('a new series is active, with what was said of it', async () => {
  expect(await add({ name: 'La Barricade', schedule_hint: 'lundi 7 h', description: '' })).toMatchObject({
    name: 'La Barricade',
    slug: 'la-barricade',
    schedule_hint: 'lundi 7 h',
    description: null,
    active: true,
  })
})

test('series are searched without accents and sorted by name or by broadcasts', async () => {
  const [ecoscope, zone] = [await add({ name: 'Écoscope' }), await add({ name: 'Zone franche' })]
  for (const slug of ['zone-1', 'zone-2']) await givenBroadcast(room.db, slug, { series_id: zone.id })
  await givenBroadcast(room.db, 'eco-1', { series_id: ecoscope.id })
  await givenBroadcast(room.db, 'eco-2', { series_id: ecoscope.id, status: 'trashed' })
  const list = async (query: object) =>
    (await room.as('viewer').call(api.list, { query })).body.data.map(({ name, broadcasts_count }) => [
      name,
      broadcasts_count,
    ])
  expect(await list({ q: 'ecosc' })).toEqual([['Écoscope', 1]])
  expect(await list({ sort: '-broadcasts_count', per_page: 2 })).toEqual([
    ['Zone franche', 2],
    ['Écoscope', 1],
  ])
  expect((await list({})).map(([name]) => name)).toEqual(['Écoscope', 'La Barricade', 'Zone franche'])
})

test('a series that is handed over takes its broadcasts along', async () => {
  const [gone, kept] = [await add({ name: 'Ancienne' }), await add({ name: 'Nouvelle' })]
  const id = await givenBroadcast(room.db, 'passee', { series_id: gone.id })
  const remove = await room
    .as('chief_editor')
    .call(api.remove, { params: { id: gone.id }, query: { reassign_to: kept.id } }, { ifMatch: 0 })
  expect(remove.status).toBe(204)
  const [row] = await room.db.select().from(broadcasts).where(eq(broadcasts.id, id))
  expect(row).toMatchObject({ series_id: kept.id, lock_version: 1 })
  expect(row?.search).toContain('nouvelle')
})

test('a renamed series lets its broadcasts be found by the new name', async () => {
  const series = await add({ name: 'Titre provisoire' })
  const id = await givenBroadcast(room.db, 'en-cours', { series_id: series.id })
  await room
    .as('chief_editor')
    .call(api.update, { params: { id: series.id }, body: { name: 'Titre définitif' } }, { ifMatch: 0 })
  const [row] = await room.db.select().from(broadcasts).where(eq(broadcasts.id, id))
  expect(row?.search).toContain('titre definitif')
})
