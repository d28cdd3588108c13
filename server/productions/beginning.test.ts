import { afterAll, expect, test } from 'vitest'
import { productionEndpoints as api } from '#app/contract/production.ts'
import { templateRoom } from '#server/templates/testing.ts'

const { room, givenSeries, told, plan } = await templateRoom()
afterAll(() => room.close())

const begin = (id: number, series_id: number | null, version: number) =>
  room.as('producer').call(api.update, { params: { id }, body: { series_id } }, { ifMatch: version })

test('a live that begins with the template of a series stands for its day there, until that is taken back', async () => {
  const series_id = await givenSeries()
  const { id } = await room.given.broadcast({ scheduled_start_at: '2026-03-31T15:00:00.000Z' })
  const { body } = await begin(id, series_id, 0)
  expect(body).toMatchObject({ lock_version: 1, occurrence: null })
  expect(await told(series_id, '2026-03-31', '2026-03-31')).toEqual(['2026-03-31 planned'])
  await begin(id, null, 1)
  expect(await told(series_id, '2026-03-31', '2026-03-31')).toEqual(['2026-03-31 new'])
})

test('a series that is not there is refused, and any for a live that its series planned', async () => {
  const { id } = await room.given.broadcast()
  expect((await begin(id, 999_999, 0)).problem.errors?.[0]?.pointer).toBe('/series_id')
  const series_id = await givenSeries()
  const [planned = 0] = (await plan(series_id, '2026-03-31')).body.ids
  expect((await begin(planned, null, 1)).status).toBe(409)
})
