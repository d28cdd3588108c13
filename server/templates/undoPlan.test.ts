import { afterAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import { type Role, templateRoom } from './testing.ts'

const { room, givenSeries, told, plan } = await templateRoom()
afterAll(() => room.close())

const addressesOf = async (ids: number[]) =>
  (await Promise.all(ids.map((id) => room.read(id)))).map(({ page }) => page.slug)

describe('planning taken back', () => {
  const undo = (id: number, ids: number[], role: Role = 'producer') =>
    room.as(role).call(api.undoPlan, { params: { id }, body: { ids } })

  test('needs whoever plans, and lives of that series', async () => {
    const id = await givenSeries()
    const { ids } = (await plan(id, '2026-04-07')).body
    expect((await undo(id, ids, 'editor')).status).toBe(403)
    expect((await undo(id, [])).body).toMatchObject({ errors: [{ pointer: '/ids' }] })
    expect((await undo(await givenSeries(), ids)).body).toEqual({ removed: [], kept: [] })
    expect(await told(id, '2026-03-31', '2026-04-07')).toEqual(['2026-03-31 planned', '2026-04-07 planned'])
  })

  test('frees the days of the lives that nobody touched, and says which stay', async () => {
    const id = await givenSeries()
    const { ids } = (await plan(id, '2026-04-28')).body
    const [first = 0, written = 0, made = 0, thrown = 0, last = 0] = ids
    room.clock.set('2026-03-25T08:01:00Z')
    const change = { params: { id: written }, query: {}, body: { lead_announce: 'Une annonce.' } }
    const { lock_version } = await room.read(written)
    await room.editor.call(broadcastEndpoints.update, change, { ifMatch: lock_version })
    const place = { params: { id: made }, body: { studio: 'Petit studio' } }
    await room.as('producer').call(productionEndpoints.update, place, { ifMatch: 1 })
    const gone = { params: { id: thrown } }
    await room.as('admin').call(broadcastEndpoints.remove, gone, { ifMatch: lock_version })
    const { status, body } = await undo(id, ids)
    expect(status).toBe(200)
    expect([body.removed, body.kept.map((one) => one.id)]).toEqual([
      [first, last],
      [written, made],
    ])
    expect(await room.read(first)).toMatchObject({ status: 'trashed', live_state: 'none' })
    expect(await told(id, '2026-03-31', '2026-04-28')).toEqual([
      '2026-03-31 new',
      '2026-04-07 planned',
      '2026-04-14 planned',
      '2026-04-21 planned',
      '2026-04-28 new',
    ])
    expect((await undo(id, ids)).body.removed).toEqual([])
    expect((await plan(id, '2026-04-28')).body.ids).toHaveLength(2)
  })

  test('frees their addresses: planned again, the lives have the same', async () => {
    const id = await givenSeries({ title: 'Mardi du {date}' })
    const { ids } = (await plan(id, '2026-04-07')).body
    await undo(id, ids)
    const again = (await plan(id, '2026-04-07')).body.ids
    expect(await addressesOf(again)).toEqual(['mardi-du-31-mars-2026', 'mardi-du-7-avril-2026'])
  })
})
