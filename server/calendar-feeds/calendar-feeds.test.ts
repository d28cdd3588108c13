import ICAL from 'ical.js'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { calendarFeedEndpoints as api } from '#app/contract/calendar-feed.ts'
import type { Role } from '#app/contract/policy.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { calendar_feeds, user } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom({ settings: { site_url: 'https://poste.example', name: 'Au Poste, le direct' } })
})
beforeEach(() => room.clock.set('2026-03-25T08:00:00Z'))
afterAll(() => room.close())

const visit = (path: string, headers: Record<string, string> = {}) => room.anonymous.raw(path, { headers })

async function eventsAt(path: string) {
  const answer = await visit(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const stream = new ICAL.Component(ICAL.parse(await answer.text()))
  return stream.getAllSubcomponents('vevent')
}

const told = (event: ICAL.Component | undefined, name: string) =>
  String(event?.getFirstPropertyValue(name) ?? '')

async function eventOf({ id }: { id: number }, path = '/calendar.ics') {
  const uid = `broadcast-${id}@poste.example`
  return (await eventsAt(path)).find((event) => told(event, 'uid') === uid)
}

async function moved({ id }: { id: number }, ...targets: Target[]) {
  for (const to of targets) {
    const { lock_version } = await room.read(id)
    const sent = { params: { id }, body: { to } }
    const { status } = await room
      .as('chief_editor')
      .call(broadcastEndpoints.transition, sent, { ifMatch: lock_version })
    expect([to, status]).toEqual([to, 200])
    room.clock.advance({ minutes: 1 })
  }
}

async function edited({ id }: { id: number }, body: BroadcastPatch) {
  const { lock_version } = await room.read(id)
  const sent = { params: { id }, query: {}, body }
  await room.editor.call(broadcastEndpoints.update, sent, { ifMatch: lock_version })
  room.clock.advance({ minutes: 1 })
}

const START = '2026-03-27T18:30:00.000Z'
const LATER = '2026-03-28T19:00:00.000Z'
const planned = { scheduled_start_at: START, scheduled_end_at: '2026-03-27T20:30:00.000Z' }
const ahead = (patch: BroadcastPatch = {}) =>
  room.ready({ ...planned, youtube_id: null, duration_seconds: null, lead_announce: null, ...patch })

describe('the public calendar', () => {
  test('tells what was announced, from what was published', async () => {
    const series_id = await room.given.series('Écoutilles, la série')
    const live = await ahead({ series_id, page: { title: 'Rue ; places, ponts', slug: 'rue-places' } })
    await moved(live, 'planned')
    expect(await eventOf(live)).toBeUndefined()
    await moved(live, 'published')
    await edited(live, {
      page: { title: 'Pas encore dit' },
      scheduled_start_at: LATER,
      scheduled_end_at: null,
    })
    const event = await eventOf(live)
    const names = ['summary', 'dtstart', 'dtend', 'status', 'categories', 'url', 'last-modified', 'dtstamp']
    expect(names.map((name) => told(event, name))).toEqual([
      'Rue ; places, ponts',
      '2026-03-27T18:30:00Z',
      '2026-03-27T20:30:00Z',
      'CONFIRMED',
      'Écoutilles, la série',
      'https://poste.example/emissions/rue-places',
      '2026-03-25T08:01:00Z',
      '2026-03-25T08:01:00Z',
    ])
    expect(told(event, 'description')).toContain('Deux heures de conversation')
  })

  test('raises the sequence with each move and keeps what is cancelled', async () => {
    const live = await ahead()
    await moved(live, 'planned', 'published')
    const sequences = [Number(told(await eventOf(live), 'sequence'))]
    const next = async () => sequences.push(Number(told(await eventOf(live), 'sequence')))
    await edited(live, { scheduled_start_at: LATER, scheduled_end_at: null })
    await moved(live, 'published')
    await next()
    await moved(live, 'cancelled')
    await next()
    expect(told(await eventOf(live), 'status')).toBe('CANCELLED')
    expect(told(await eventOf(live), 'dtend')).toBe('2026-03-28T20:00:00Z')
    await moved(live, 'planned')
    await next()
    expect(told(await eventOf(live), 'status')).toBe('CONFIRMED')
    await moved(live, 'draft', 'published')
    await next()
    expect(sequences).toEqual([...new Set(sequences)].toSorted((one, other) => one - other))
    await moved(live, 'none')
    expect(await eventOf(live)).toBeUndefined()
  })

  test('says nothing of what is withdrawn, thrown away, or over for a year', async () => {
    const [withdrawn, thrown, old] = [await ahead(), await ahead(), await ahead()]
    for (const live of [withdrawn, thrown, old]) await moved(live, 'planned', 'published')
    await moved(withdrawn, 'draft')
    await moved(thrown, 'trashed')
    expect([await eventOf(withdrawn), await eventOf(thrown)]).toEqual([undefined, undefined])
    expect(await eventOf(old)).toBeDefined()
    room.clock.set('2027-03-28T00:00:00Z')
    expect(await eventOf(old)).toBeUndefined()
  })

  test('holds no word of the newsroom', async () => {
    const live = await ahead()
    const guest_id = await room.given.guest('Invitée Secrète')
    await booked(live, guest_id)
    await moved(live, 'planned', 'published')
    await edited(live, { lead: `Mot secret ${'long '.repeat(30)}` })
    const text = await (await visit('/calendar.ics')).text()
    for (const word of ['secret', 'Secrète', '06 00', 'studio', 'Chaîne']) expect(text).not.toContain(word)
    const when = told(await eventOf(live), 'last-modified')
    await edited(live, { lead: `Encore un mot ${'long '.repeat(30)}` })
    expect(told(await eventOf(live), 'last-modified')).toBe(when)
  })

  test('is asked for again at little cost, and named in full', async () => {
    const first = await visit('/calendar.ics')
    const tag = first.headers.get('etag') ?? ''
    const again = await visit('/calendar.ics', { 'if-none-match': tag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    const stream = new ICAL.Component(ICAL.parse(await first.text()))
    expect(
      ['version', 'x-wr-calname', 'refresh-interval', 'source'].map((name) =>
        String(stream.getFirstPropertyValue(name)),
      ),
    ).toEqual(['2.0', 'Au Poste\\, le direct', 'PT1H', 'https://poste.example/calendar.ics'])
    await moved(await ahead(), 'planned', 'published')
    expect((await visit('/calendar.ics', { 'if-none-match': tag })).status).toBe(200)
  })
})

describe('private addresses', () => {
  const make = async (role: Role, label?: string) =>
    (await room.as(role).call(api.create, { body: { ...(label && { label }) } })).body
  const mine = async (role: Role) => (await room.as(role).call(api.list, {})).body.data
  const path = ({ url }: { url: string }) => new URL(url).pathname

  test('need an account, and belong to one', async () => {
    expect((await room.anonymous.call(api.list, {})).status).toBe(401)
    expect((await room.anonymous.call(api.create, { body: {} })).status).toBe(401)
    expect((await room.anonymous.call(api.remove, { params: { id: 1 } })).status).toBe(401)
    const { problem } = await room.as('viewer').call(api.create, { body: { label: 'x'.repeat(121) } })
    expect(problem.errors).toMatchObject([{ pointer: '/label', code: 'too_long' }])
    const { id } = await make('viewer', 'Téléphone')
    expect((await room.as('admin').call(api.remove, { params: { id } })).status).toBe(404)
    expect((await mine('viewer')).map(({ label }) => label)).toEqual(['Téléphone'])
    expect(await mine('admin')).toEqual([])
    expect((await room.as('viewer').call(api.remove, { params: { id } })).status).toBe(204)
    expect(await mine('viewer')).toEqual([])
  })

  test('are in the database as a hash only, and told once', async () => {
    const feed = await make('editor')
    const secret = path(feed).slice('/calendar/'.length, -'.ics'.length)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await room.db.select().from(calendar_feeds))).not.toContain(secret)
    expect(JSON.stringify(await mine('editor'))).not.toContain(secret)
  })

  test('show every live as it stands, tentative ones too, with places and names', async () => {
    const feed = await make('producer')
    const live = await ahead({ page: { title: 'Brouillon' } })
    const guest_id = await room.given.guest('Nora Sy')
    await booked(live, guest_id)
    const event = await eventOf(live, path(feed))
    const names = ['summary', 'status', 'location', 'url']
    expect(names.map((name) => told(event, name))).toEqual([
      'Brouillon',
      'TENTATIVE',
      'Petit studio',
      `https://poste.example/emissions/${live.id}`,
    ])
    expect(told(event, 'description').replaceAll('\u00a0', ' ')).toBe(
      'Chaîne : Chaîne 2\nPrésentation : Nora Sy\nInvité·e : Nora Sy',
    )
    const text = await (await visit(path(feed))).text()
    for (const word of ['06 00', 'Vient avec']) expect(text).not.toContain(word)
    await moved(live, 'planned', 'cancelled')
    expect(told(await eventOf(live, path(feed)), 'status')).toBe('CANCELLED')
    await moved(live, 'trashed')
    expect(await eventOf(live, path(feed))).toBeUndefined()
  })

  test('note when they are read, once an hour', async () => {
    const feed = await make('chief_editor')
    const read = async () => (await mine('chief_editor'))[0]?.read_at
    expect(await read()).toBeNull()
    await visit(path(feed))
    room.clock.advance({ minutes: 59 })
    await visit(path(feed))
    expect(await read()).toBe('2026-03-25T08:00:00.000Z')
    room.clock.advance({ minutes: 2 })
    await visit(path(feed))
    expect(await read()).toBe('2026-03-25T09:01:00.000Z')
  })

  test('open nothing once closed, once their owner is gone, nor by guessing', async () => {
    const [closed, left] = [await make('editor'), await make('viewer')]
    expect([(await visit(path(closed))).status, (await visit(path(left))).status]).toEqual([200, 200])
    await room.editor.call(api.remove, { params: { id: closed.id } })
    await room.db.update(user).set({ active: false }).where(eq(user.id, 'viewer'))
    const guess = `/calendar/${'a'.repeat(43)}.ics`
    const answers = await Promise.all(
      [path(closed), path(left), guess, '/calendar/rien'].map((at) => visit(at)),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    const [one, ...others] = await Promise.all(answers.map((answer) => answer.text()))
    for (const other of others) expect(other).toBe(one)
    await room.db.update(user).set({ active: true }).where(eq(user.id, 'viewer'))
    expect((await visit(path(left))).status).toBe(200)
    await room.db.delete(user).where(eq(user.id, 'viewer'))
    expect((await visit(path(left))).status).toBe(404)
  })
})

/** A guest with everything about them that is nobody else's. */
async function booked({ id }: { id: number }, guest_id: number) {
  const booking = { guest_id, state: 'confirmed', means: 'studio', arrives_at: null } as const
  const body = {
    channel: 'Chaîne 2',
    studio: 'Petit studio',
    host_ids: [guest_id],
    bookings: [
      { ...booking, starts_at: null, ends_at: null, contact: '06 00 00 00 00', notes: 'Vient avec un chien' },
    ],
  }
  const { status } = await room
    .as('producer')
    .call(productionEndpoints.update, { params: { id }, body }, { ifMatch: 0 })
  expect(status).toBe(200)
}
