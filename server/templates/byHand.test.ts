import { afterAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastInput } from '#app/contract/broadcast-input.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { broadcasts, productions } from '#server/db/schema.ts'
import { OPENING, PROOF, type Role, templateRoom } from './testing.ts'

const { room, givenSeries, days, told, plan, shift } = await templateRoom()
afterAll(() => room.close())

describe('a live made by hand', () => {
  const make = (body: Partial<BroadcastInput>, role: Role = 'producer', key?: string) =>
    room.as(role).call(
      broadcastEndpoints.create,
      {
        body: {
          page: { title: 'Spéciale' },
          scheduled_start_at: '2026-04-07T16:00:00Z',
          from_template: true,
          ...body,
        },
      },
      key === undefined ? {} : { idempotencyKey: key },
    )
  const produced = async (id: number) =>
    (await room.editor.call(productionEndpoints.read, { params: { id } })).body
  const full = async () => {
    const [host, tag] = [await room.given.guest('Hôte du Jour'), await room.given.tag(`sujet-${++made}`)]
    const lists = { segments: [OPENING], tasks: [PROOF] }
    const place = { format: 'studio', channel: 'Chaîne 2', studio: 'Petit studio' } as const
    const id = await givenSeries({ ...place, ...lists, host_ids: [host], tag_ids: [tag] })
    return { id, host, tag }
  }
  let made = 0

  test('begins with all that the template says, as one planned ahead', async () => {
    const { id, host, tag } = await full()
    const { status, body } = await make({ series_id: id })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      page: { title: 'Spéciale' },
      live_state: 'none',
      format: 'studio',
      tag_ids: [tag],
      aired_on: '2026-04-07',
      scheduled_end_at: null,
    })
    expect(await produced(body.id)).toMatchObject({
      channel: 'Chaîne 2',
      studio: 'Petit studio',
      host_ids: [host],
      segments: [{ ...OPENING, started_at: null }],
      tasks: [{ ...PROOF, done_at: null, done_by: null }],
      occurrence: null,
    })
  })

  test('keeps what was sent, and takes nothing unless asked', async () => {
    const { id } = await full()
    const { body } = await make({ series_id: id, format: null, tag_ids: [] })
    expect(body).toMatchObject({ format: null, tag_ids: [] })
    const plain = (await make({ series_id: id, from_template: false })).body
    expect(plain).toMatchObject({ format: null, tag_ids: [], series_id: id })
    expect(await produced(plain.id)).toMatchObject({ lock_version: 0, segments: [], tasks: [] })
  })

  test('needs a series that is there, and somebody who may say how a live is made', async () => {
    const { id } = await full()
    const errors = async (series_id?: number) => (await make({ series_id })).body
    expect(await errors()).toMatchObject({ errors: [{ pointer: '/series_id' }] })
    expect(await errors(2_000_000_000)).toMatchObject({ errors: [{ pointer: '/series_id' }] })
    expect((await make({ series_id: id }, 'editor')).status).toBe(403)
    expect((await make({ series_id: id, from_template: false }, 'editor')).status).toBe(201)
  })

  test('is made once, or not at all', async () => {
    const { id } = await full()
    const count = () => Promise.all([room.db.$count(broadcasts), room.db.$count(productions)])
    const [pages, makings] = await count()
    const twice = await Promise.all([1, 2].map(() => make({ series_id: id }, 'producer', 'par-ma-main')))
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1)
    expect((await make({ series_id: id, scheduled_end_at: '2026-04-07T15:00:00Z' })).status).toBe(422)
    expect(await count()).toEqual([pages + 1, makings + 1])
  })

  test('stands for its day: the calendar plans no other, until it is thrown away', async () => {
    const id = await givenSeries()
    const { body } = await make({ series_id: id })
    expect((await days(id, '2026-04-07', '2026-04-07'))[0]).toMatchObject({
      state: 'planned',
      moved: true,
      broadcast: { id: body.id },
    })
    expect((await plan(id, '2026-04-14')).body.ids).toHaveLength(2)
    const { lock_version } = await room.read(body.id)
    await room
      .as('admin')
      .call(broadcastEndpoints.remove, { params: { id: body.id } }, { ifMatch: lock_version })
    expect(await told(id, '2026-04-07', '2026-04-07')).toEqual(['2026-04-07 new'])
  })

  test('where the rule would put it, follows the rule', async () => {
    const id = await givenSeries()
    const hours = { scheduled_start_at: '2026-04-07T17:30:00Z', scheduled_end_at: '2026-04-07T19:00:00Z' }
    const { body } = await make({ series_id: id, ...hours })
    expect((await shift(id, { from: '2026-04-01', days: 1, time: '20:00' })).body.moved).toMatchObject([
      { id: body.id },
    ])
    expect(await room.read(body.id)).toMatchObject({
      aired_on: '2026-04-08',
      scheduled_start_at: '2026-04-08T18:00:00.000Z',
    })
    expect((await produced(body.id)).occurrence).toBeNull()
  })
})
