import { afterAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import { templateRoom } from './testing.ts'

const {
  room,
  tuesdays,
  read,
  write,
  givenSeries,
  told,
  plan,
  shift,
  preview,
  givenOther,
  collisions,
  starts,
} = await templateRoom()
afterAll(() => room.close())

describe('this one and all that follow', () => {
  test('need whoever plans, a version, a calendar and a rule that can', async () => {
    const id = await givenSeries()
    const body = { from: '2026-04-07', time: '20:00' }
    expect((await room.anonymous.call(api.shift, { params: { id }, body }, { ifMatch: 1 })).status).toBe(401)
    expect((await room.editor.call(api.shift, { params: { id }, body }, { ifMatch: 1 })).status).toBe(403)
    expect((await room.as('admin').call(api.shift, { params: { id }, body })).status).toBe(428)
    expect((await room.as('admin').call(api.shift, { params: { id }, body }, { ifMatch: 7 })).status).toBe(
      412,
    )
    expect((await shift(id, { ...body, days: 9 })).status).toBe(422)
    expect((await shift(await room.given.series('Sans calendrier'), body)).status).toBe(409)
    await write(id, { recurrence: tuesdays({ rule: 'FREQ=MONTHLY;BYDAY=1TU' }) })
    expect((await shift(id, { ...body, days: 1 })).body).toMatchObject({ errors: [{ pointer: '/days' }] })
  })

  test('take another hour and length, but for those moved by hand and those on air; and the former hour takes it back', async () => {
    const id = await givenSeries()
    const { ids } = (await plan(id, '2026-04-28')).body
    const [, , byHand = 0] = ids
    const { lock_version } = await room.read(byHand)
    const moved = { scheduled_start_at: '2026-04-14T16:00:00Z', scheduled_end_at: '2026-04-14T17:00:00Z' }
    await room.editor.call(
      broadcastEndpoints.update,
      { params: { id: byHand }, query: {}, body: moved },
      { ifMatch: lock_version },
    )
    const before = await starts(ids)
    const { body } = await shift(id, { from: '2026-04-07', time: '20:00', duration_seconds: 3600 })
    expect(body.kept).toEqual([byHand])
    expect(body.moved.map((one) => one.id)).toEqual([ids[1], ids[3], ids[4]])
    expect(body.template).toMatchObject({
      template: { duration_seconds: 3600 },
      recurrence: { time: '20:00', from: '2026-03-01' },
    })
    expect(await starts(ids)).toEqual([
      '2026-03-31T17:30:00.000Z',
      '2026-04-07T18:00:00.000Z',
      '2026-04-14T16:00:00.000Z',
      '2026-04-21T18:00:00.000Z',
      '2026-04-28T18:00:00.000Z',
    ])
    expect((await room.read(ids[1] ?? 0)).scheduled_end_at).toBe('2026-04-07T19:00:00.000Z')
    await shift(id, { from: '2026-04-07', time: '19:30', duration_seconds: 5400 })
    expect(await starts(ids)).toEqual(before)
    expect((await room.read(ids[1] ?? 0)).scheduled_end_at).toBe('2026-04-07T19:00:00.000Z')
  })

  test('are shown before, with what they would collide with where they go, and nothing is written', async () => {
    const host = await room.given.guest('Hôte Décalée')
    const id = await givenSeries({ channel: 'Chaîne 2', host_ids: [host] })
    await givenOther('Juste avant', '2026-05-12T18:00:00Z', '2026-05-12T19:30:00Z', [host])
    await givenOther('Ce jour-là', '2026-05-12T17:30:00Z', '2026-05-12T18:00:00Z', [])
    const { ids } = (await plan(id, '2026-05-19')).body
    const [first = 0, second = 0] = ids.slice(-2)
    const before = [await starts(ids), await read(id)]
    const asked = { from: '2026-05-12', time: '21:45', duration_seconds: 3600 }
    const { body } = await preview(id, asked)
    expect(body).toMatchObject({
      moved: [
        { id: first, start: '2026-05-12T19:45:00.000Z', end: '2026-05-12T20:45:00.000Z' },
        { id: second, start: '2026-05-19T19:45:00.000Z' },
      ],
      kept: [],
    })
    expect(collisions(body.moved)).toEqual([[['person', 'Juste avant', 15]], []])
    expect([await starts(ids), await read(id)]).toEqual(before)
    const done = (await shift(id, asked)).body.moved.map((one) => [one.id, one.to])
    expect(done).toEqual(body.moved.map((one) => [one.id, one.start]))
    expect((await preview(await room.given.series('Sans calendrier'), asked)).status).toBe(409)
  })

  test('take another day: titles, days and exceptions follow, weeks keep their turn, and it can be taken back', async () => {
    const biweekly = tuesdays({
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
      from: '2026-03-30',
      except: ['2026-04-14'],
      skip_holidays: false,
    })
    const id = await givenSeries({ title: 'Débat du {date}' }, biweekly)
    const { ids } = (await plan(id, '2026-05-01')).body
    const titles = () => Promise.all(ids.map(async (one) => (await room.read(one)).page.title))
    const before = {
      titles: await titles(),
      starts: await starts(ids),
      days: await told(id, '2026-03-30', '2026-06-30'),
    }
    expect(before.titles[0]).toBe('Débat du 31\u00a0mars 2026')
    const { body } = await shift(id, { from: '2026-03-31', days: 2 })
    expect(body.moved).toHaveLength(ids.length)
    expect(body.template.recurrence).toMatchObject({ except: ['2026-04-16'], from: '2026-04-02' })
    expect((await titles())[0]).toBe('Débat du 2\u00a0avril 2026')
    expect(await room.read(ids[0] ?? 0)).toMatchObject({
      aired_on: '2026-04-02',
      page: { slug: 'debat-du-2-avril-2026' },
    })
    const later = (line: string) =>
      line.replace(/^\S+/, (day) => new Date(Date.parse(day) + 2 * 86_400_000).toISOString().slice(0, 10))
    expect(await told(id, '2026-04-01', '2026-07-02')).toEqual(before.days.map(later))
    await shift(id, { from: '2026-04-02', days: -2 })
    expect({
      titles: await titles(),
      starts: await starts(ids),
      days: await told(id, '2026-03-30', '2026-06-30'),
    }).toEqual(before)
  })

  test('stay where they are when they would land on a holiday that the series skips', async () => {
    const mondays = tuesdays({ rule: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-07-01' })
    const id = await givenSeries({}, mondays)
    const { ids } = (await plan(id, '2026-07-20')).body // 6, 13 and 20 July
    const { body } = await shift(id, { from: '2026-07-01', days: 1 })
    expect([body.moved.map((one) => one.id), body.kept]).toEqual([[ids[0], ids[2]], [ids[1]]])
    expect(await starts(ids)).toEqual([
      '2026-07-07T17:30:00.000Z',
      '2026-07-13T17:30:00.000Z', // the 14th is Bastille Day
      '2026-07-21T17:30:00.000Z',
    ])
  })

  test('are refused where a live that stays is in the way', async () => {
    const id = await givenSeries({}, tuesdays({ rule: 'FREQ=WEEKLY;BYDAY=TU,WE', skip_holidays: false }))
    const { ids } = (await plan(id, '2026-04-15')).body
    const before = await starts(ids)
    const refused = await shift(id, { from: '2026-04-01', days: -1 })
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { detail: expect.stringContaining('Mardi soir') },
    ])
    expect(await starts(ids)).toEqual(before)
    expect((await shift(id, { from: '2026-03-31', days: 1 })).status).toBe(201)
  })
})
