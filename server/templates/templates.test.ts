import { afterAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { guestContactEndpoints } from '#app/contract/guest-contact.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import { productions, series_templates } from '#server/db/schema.ts'
import { OPENING, PROOF, templateRoom } from './testing.ts'

const { room, tuesdays, read, write, givenSeries, days, told, plan, givenOther, collisions } =
  await templateRoom()
afterAll(() => room.close())

describe('a series as a template', () => {
  test('needs an account, a series that is there, whoever plans, and the version', async () => {
    const id = await room.given.series('Portes')
    expect((await room.anonymous.call(api.read, { params: { id } })).status).toBe(401)
    expect((await room.as('viewer').call(api.read, { params: { id: 2_000_000_000 } })).status).toBe(404)
    expect((await write(id, { recurrence: null }, 'editor')).status).toBe(403)
    const body = { template: { studio: 'Petit studio' } }
    expect((await write(id, body, 'chief_editor')).status).toBe(200)
    expect((await room.as('producer').call(api.update, { params: { id }, body })).status).toBe(428)
    const stale = await room.as('producer').call(api.update, { params: { id }, body }, { ifMatch: 0 })
    expect(stale.status).toBe(412)
    expect(stale.body).toMatchObject({ current: { lock_version: 1, template: { studio: 'Petit studio' } } })
  })

  test('is there before anybody wrote in it', async () => {
    const id = await room.given.series('Vierge')
    expect(await read(id, 'viewer')).toMatchObject({
      id,
      lock_version: 0,
      template: { title: null, hosts: [], tags: [], segments: [] },
      recurrence: null,
      permissions: { template: false },
    })
    expect(await days(id, '2026-03-01', '2026-04-01')).toEqual([])
  })

  test('keeps what was not sent, and takes a calendar away', async () => {
    const id = await givenSeries({ channel: 'Chaîne 2', title: 'Soir du {date}' })
    await write(id, { template: { title: '' } })
    expect(await read(id)).toMatchObject({
      lock_version: 2,
      template: { channel: 'Chaîne 2', title: null, duration_seconds: 5400 },
      recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TU' },
    })
    await write(id, { recurrence: null })
    expect((await read(id)).recurrence).toBeNull()
  })

  test.each([
    ['a rule of hours', { recurrence: tuesdays({ rule: 'FREQ=HOURLY' }) }, '/recurrence/rule'],
    ['a rule that counts', { recurrence: tuesdays({ rule: 'FREQ=WEEKLY;COUNT=3' }) }, '/recurrence/rule'],
    ['an hour that is none', { recurrence: tuesdays({ time: '25:00' }) }, '/recurrence/time'],
    ['an end before its start', { recurrence: tuesdays({ until: '2025-01-01' }) }, '/recurrence/until'],
    ['a day of no length', { template: { duration_seconds: 0 } }, '/template/duration_seconds'],
    ['two days long', { template: { duration_seconds: 172_800 } }, '/template/duration_seconds'],
    ['a host who is nobody', { template: { host_ids: [2_000_000_000] } }, '/template/host_ids/0'],
    ['a tag that is none', { template: { tag_ids: [2_000_000_000] } }, '/template/tag_ids/0'],
    ['a tag twice', { template: { tag_ids: [1, 1] } }, '/template/tag_ids'],
  ])('refuses %s, in French, at its place', async (_, body, pointer) => {
    const id = await room.given.series('Refus')
    const answer = await write(id, body)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      errors: [{ pointer, detail: expect.stringMatching(/[a-zé]\.|\)\./) }],
    })
    expect((await read(id)).lock_version).toBe(0)
  })

  test('follows a guest and a tag that are replaced, and forgets those that are deleted', async () => {
    const [gone, kept, lost] = [
      await room.given.guest('Ancienne Hôte'),
      await room.given.guest('Nouvelle Hôte'),
      await room.given.guest('Hôte Supprimée'),
    ]
    const [old, fresh] = [await room.given.tag('ancien-sujet'), await room.given.tag('nouveau-sujet')]
    const id = await givenSeries({ host_ids: [gone, lost, kept], tag_ids: [old] })
    const as = room.as('chief_editor')
    const heir = { query: { reassign_to: kept } }
    await as.call(guestEndpoints.remove, { params: { id: gone }, ...heir }, { ifMatch: 0 })
    await as.call(guestEndpoints.remove, { params: { id: lost }, query: {} }, { ifMatch: 0 })
    await as.call(tagEndpoints.remove, { params: { id: old }, query: { reassign_to: fresh } }, { ifMatch: 0 })
    const { template, lock_version } = await read(id)
    expect(template).toMatchObject({ host_ids: [kept], tag_ids: [fresh] })
    expect(template.hosts.map(({ display_name }) => display_name)).toEqual(['Nouvelle Hôte'])
    expect(lock_version).toBe(3)
    const { ids } = (await plan(id, '2026-03-31')).body
    const params = { id: ids[0] ?? 0 }
    const { host_ids } = (await room.editor.call(productionEndpoints.read, { params })).body
    expect(host_ids).toEqual([kept])
  })

  test('goes with its series; the lives stay', async () => {
    const id = await givenSeries()
    const heir = await room.given.series('Héritière')
    const { ids } = (await plan(id, '2026-04-01')).body
    const remove = { params: { id }, query: { reassign_to: heir } }
    const { status } = await room.as('admin').call(seriesEndpoints.remove, remove, { ifMatch: 0 })
    expect(status).toBe(204)
    expect((await room.db.select().from(series_templates)).some((row) => row.id === id)).toBe(false)
    expect((await room.read(ids[0] ?? 0)).series?.id).toBe(heir)
  })
})

describe('its days', () => {
  test('need an account and a span of a year at most', async () => {
    const id = await givenSeries()
    const get = (query: string, client = room.editor) =>
      client.raw(`/api/v1/series/${id}/occurrences?${query}`)
    expect((await get('from=2026-04-01&to=2026-05-01', room.anonymous)).status).toBe(401)
    for (const query of [
      '',
      'from=2026-04-01',
      'from=2026-04-02&to=2026-04-01',
      'from=2026-01-01&to=2027-06-01',
    ])
      expect((await get(query)).status).toBe(422)
  })

  test('are those to come, with holidays, exceptions and the night without that hour', async () => {
    const id = await givenSeries({}, tuesdays({ except: ['2026-04-14'] }))
    expect(await told(id, '2026-03-01', '2026-04-21')).toEqual([
      '2026-03-31 new',
      '2026-04-07 new',
      '2026-04-14 excepted',
      '2026-04-21 new',
    ])
    await write(id, { recurrence: tuesdays({ rule: 'FREQ=WEEKLY;BYDAY=MO,SU', time: '02:30' }) })
    expect(await told(id, '2026-03-28', '2026-04-07')).toEqual([
      '2026-03-29 gap',
      '2026-03-30 new',
      '2026-04-05 new',
      '2026-04-06 holiday',
    ])
    expect((await told(id, '2026-10-25', '2026-10-25'))[0]).toBe('2026-10-25 twice')
    expect((await days(id, '2026-04-06', '2026-04-06'))[0]?.holiday).toBe('Lundi de Pâques')
  })

  test('say what each live would collide with as the template makes it, and does once it is there', async () => {
    const host = await room.given.guest('Hôte Prise')
    const id = await givenSeries({ channel: 'Chaîne 2', host_ids: [host] })
    await givenOther('Même chaîne', '2026-04-07T18:00:00Z', '2026-04-07T19:30:00Z', [])
    await givenOther('Même hôte', '2026-04-14T19:15:00Z', '2026-04-14T20:00:00Z', [host])
    const body = { unavailable: [{ id: 'a', from: '2026-04-21', to: '2026-04-21', note: 'Opération' }] }
    const params = { id: host }
    await room.as('producer').call(guestContactEndpoints.update, { params, body }, { ifMatch: 0 })
    const expected = [
      [],
      [['channel', 'Même chaîne', -60]],
      [['person', 'Même hôte', 15]],
      ['unavailable'],
      [],
    ]
    const before = await days(id, '2026-03-31', '2026-04-28')
    expect(collisions(before)).toEqual(expected)
    expect(before[2]?.clashes[0]).toMatchObject({ person: { id: host, name: 'Hôte Prise' } })
    expect(JSON.stringify(before)).not.toContain('Opération')
    const { ids } = (await plan(id, '2026-04-14')).body
    const after = await days(id, '2026-03-31', '2026-04-28')
    expect(collisions(after)).toEqual(expected)
    const off = await room.read(ids[1] ?? 0)
    await room
      .as('admin')
      .call(
        broadcastEndpoints.transition,
        { params: { id: off.id }, body: { to: 'cancelled' } },
        { ifMatch: off.lock_version },
      )
    expect(collisions(await days(id, '2026-04-07', '2026-04-07'))).toEqual([[]])
  })

  test('keep the hour on the wall across the change of clocks', async () => {
    const id = await givenSeries({}, tuesdays({ from: '2026-10-20' }))
    expect((await days(id, '2026-10-01', '2026-10-27')).map(({ start, end }) => [start, end])).toEqual([
      ['2026-10-20T17:30:00.000Z', '2026-10-20T19:00:00.000Z'],
      ['2026-10-27T18:30:00.000Z', '2026-10-27T20:00:00.000Z'],
    ])
  })
})

describe('lives planned ahead', () => {
  test('need whoever plans, a calendar, and no more than 180 days', async () => {
    const id = await givenSeries()
    expect(
      (await room.anonymous.call(api.plan, { params: { id }, body: { until: '2026-04-01' } })).status,
    ).toBe(401)
    expect((await plan(id, '2026-04-01', 'editor')).status).toBe(403)
    expect((await plan(id, '2026-09-22')).body).toMatchObject({ errors: [{ pointer: '/until' }] })
    expect((await plan(await room.given.series('Sans calendrier'), '2026-04-01')).status).toBe(409)
    expect((await plan(id, '2026-03-01')).body).toEqual({ ids: [] })
  })

  test('are ordinary broadcasts with all that the template says', async () => {
    const [host, tag] = [await room.given.guest('Hôte Attitrée'), await room.given.tag('sujet')]
    const id = await givenSeries({
      title: 'Soir du {date}',
      format: 'studio',
      channel: 'Chaîne 2',
      studio: 'Petit studio',
      host_ids: [host],
      tag_ids: [tag],
      segments: [OPENING],
      tasks: [PROOF],
    })
    const answer = await plan(id, '2026-04-07')
    expect(answer.status).toBe(201)
    const [first = 0, second = 0] = answer.body.ids
    expect(await room.read(second)).toMatchObject({
      page: { title: 'Soir du 7\u00a0avril 2026', slug: 'soir-du-7-avril-2026' },
      status: 'draft',
      live_state: 'planned',
      series: { id },
      format: 'studio',
      tag_ids: [tag],
      aired_on: '2026-04-07',
      scheduled_start_at: '2026-04-07T17:30:00.000Z',
      scheduled_end_at: '2026-04-07T19:00:00.000Z',
    })
    const { body } = await room.editor.call(productionEndpoints.read, { params: { id: first } })
    expect(body).toMatchObject({
      channel: 'Chaîne 2',
      studio: 'Petit studio',
      host_ids: [host],
      segments: [{ id: 's', started_at: null }],
      tasks: [{ id: 't', done_at: null }],
      occurrence: { series_id: id, on: '2026-03-31' },
    })
    expect((await days(id, '2026-03-31', '2026-03-31'))[0]).toMatchObject({
      state: 'planned',
      moved: false,
      broadcast: { id: first, live_state: 'planned' },
    })
  })

  test('are made once, though asked twice at the same time, and stay where they are put', async () => {
    const id = await givenSeries()
    const both = await Promise.all([plan(id, '2026-04-30'), plan(id, '2026-04-30')])
    expect(both.map(({ body }) => body.ids.length).toSorted()).toEqual([0, 5])
    const [first = 0] = both.flatMap(({ body }) => body.ids)
    const { lock_version } = await room.read(first)
    const body = { scheduled_start_at: '2026-04-01T15:00:00Z', scheduled_end_at: null }
    await room
      .as('producer')
      .call(broadcastEndpoints.update, { params: { id: first }, query: {}, body }, { ifMatch: lock_version })
    expect((await plan(id, '2026-05-05')).body.ids).toHaveLength(1)
    expect((await days(id, '2026-03-31', '2026-03-31'))[0]).toMatchObject({
      state: 'planned',
      moved: true,
      start: '2026-04-01T15:00:00.000Z',
    })
  })

  test('all of them, or none', async () => {
    const id = await givenSeries()
    const rows = () => room.db.$count(productions)
    const before = await rows()
    await write(id, { recurrence: tuesdays({ rule: 'FREQ=DAILY' }) })
    const { ids } = (await plan(id, '2026-09-21')).body
    expect(ids).toHaveLength(181 - 7) // seven public holidays from March to September
    expect((await rows()) - before).toBe(ids.length)
  })
})
