import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastInput } from '#app/contract/broadcast-input.ts'
import type { Clash } from '#app/contract/clash.ts'
import { guestContactEndpoints } from '#app/contract/guest-contact.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import type { Recurrence, SeriesTemplatePatch, ShiftInput } from '#app/contract/template.ts'
import type { TemplateSegment, TemplateTask } from '#app/contract/template-parts.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { broadcasts, productions, series_templates } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
beforeEach(() => room.clock.set('2026-03-25T08:00:00Z')) // a Wednesday
afterAll(() => room.close())

const OPENING: TemplateSegment = {
  id: 's',
  title: 'Ouverture',
  kind: 'opening',
  planned_seconds: 300,
  who: 'Ada',
  notes: 'Micro 2',
  links: ['https://exemple.fr/'],
}
const PROOF: TemplateTask = {
  id: 't',
  title: 'Relire',
  phase: 'before',
  owner: 'Ben',
  due_minutes: -60,
}
type Role = Parameters<typeof room.as>[0]
const tuesdays = (more: Partial<Recurrence> = {}): Recurrence => ({
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  time: '19:30',
  from: '2026-03-01',
  until: null,
  skip_holidays: true,
  except: [],
  ...more,
})
const read = async (id: number, role: Role = 'producer') =>
  (await room.as(role).call(api.read, { params: { id } })).body
async function write(id: number, body: SeriesTemplatePatch, role: Role = 'producer') {
  const { lock_version } = await read(id)
  return room.as(role).call(api.update, { params: { id }, body }, { ifMatch: lock_version })
}
async function givenSeries(template: SeriesTemplatePatch['template'] = {}, recurrence = tuesdays()) {
  const id = await room.given.series('Mardi soir')
  await write(id, { template: { duration_seconds: 5400, ...template }, recurrence })
  return id
}
const days = async (id: number, from: string, to: string) =>
  (await room.as('viewer').call(api.occurrences, { params: { id }, query: { from, to } })).body.data
const told = async (id: number, from: string, to: string) =>
  (await days(id, from, to)).map(({ on, state }) => `${on} ${state}`)
const plan = (id: number, until: string, role: Role = 'producer') =>
  room.as(role).call(api.plan, { params: { id }, body: { until } })
async function shift(id: number, body: ShiftInput) {
  const { lock_version } = await read(id)
  return room.as('producer').call(api.shift, { params: { id }, body }, { ifMatch: lock_version })
}
const preview = (id: number, body: ShiftInput) =>
  room.as('producer').call(api.previewShift, { params: { id }, body })
/** A live of somebody else on that channel, with that host. */
async function givenOther(title: string, start: string, end: string, host_ids: number[]) {
  const { id } = await room.given.broadcast({ scheduled_start_at: start, scheduled_end_at: end }, title)
  await room
    .as('producer')
    .call(
      productionEndpoints.update,
      { params: { id }, body: { channel: 'Chaîne 2', host_ids } },
      { ifMatch: 0 },
    )
}
const collisions = (lives: { clashes: Clash[] }[]) =>
  lives.map(({ clashes }) =>
    clashes.map((one) =>
      one.kind === 'unavailable' ? one.kind : [one.kind, one.other.title, one.gap_minutes],
    ),
  )
const starts = async (ids: number[]) =>
  Promise.all(ids.map(async (id) => (await room.read(id)).scheduled_start_at))

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
})

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
