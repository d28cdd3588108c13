import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Clash, ClashQuestion } from '#app/contract/clash.ts'
import type { ProductionPatch } from '#app/contract/production.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const question = (more: Partial<ClashQuestion> = {}): ClashQuestion => ({
  broadcast_id: null,
  start: '2026-05-01T18:00:00Z',
  end: '2026-05-01T20:00:00Z',
  channel: null,
  studio: null,
  host_ids: [],
  bookings: [],
  ...more,
})
const slot = (guest_id: number, more: object = {}) => ({
  guest_id,
  means: 'studio' as const,
  starts_at: null,
  ends_at: null,
  ...more,
})
const booked = (guest_id: number, more: object = {}) => ({
  ...slot(guest_id),
  state: 'invited' as const,
  arrives_at: null,
  ...more,
})
const find = async (body: ClashQuestion) =>
  (await room.as('viewer').call(api.clashes.find, { body })).body.data

/** A live at those hours, made that way. */
async function live(title: string, fields: BroadcastPatch, production: ProductionPatch = {}) {
  const broadcast = await room.given.broadcast(fields, title)
  const params = { id: broadcast.id }
  const { lock_version } = (await room.as('producer').call(api.productions.read, { params })).body
  await room
    .as('producer')
    .call(api.productions.update, { params, body: production }, { ifMatch: lock_version })
  return broadcast
}
const said = (clashes: Clash[]) =>
  clashes.map((one) =>
    one.kind === 'unavailable'
      ? [one.kind, one.person.name, one.from, one.to]
      : [one.kind, one.kind === 'person' ? one.person.name : one.name, one.other.title, one.gap_minutes],
  )

describe('what a live would collide with', () => {
  test('is for whoever is signed in, about hours that can be', async () => {
    expect((await room.anonymous.call(api.clashes.find, { body: question() })).status).toBe(401)
    const wrong = async (body: object) => {
      const { status, problem } = await room.as('viewer').call(api.clashes.find, { body: question(body) })
      return [status, problem.errors?.[0]?.pointer]
    }
    expect(await wrong({ end: '2026-05-01T17:00:00Z' })).toEqual([422, '/end'])
    expect(await wrong({ end: '2026-05-03T17:00:00Z' })).toEqual([422, '/end'])
    expect(await wrong({ start: 'ce soir' })).toEqual([422, '/start'])
    expect(await wrong({ bookings: [slot(1, { starts_at: '20 h' })] })).toEqual([
      422,
      '/bookings/0/starts_at',
    ])
    expect(await find(question({ host_ids: [2_000_000_000] }))).toEqual([])
  })

  test('is people elsewhere, places taken, and not the live itself', async () => {
    const [ada, grace] = [await room.given.guest('Ada Ailleurs'), await room.given.guest('Grace Présente')]
    const hours = { scheduled_start_at: '2026-05-01T19:00:00Z', scheduled_end_at: '2026-05-01T21:00:00Z' }
    const { id } = await live('En face', hours, {
      channel: 'Chaîne 2',
      studio: 'Petit studio',
      host_ids: [grace],
      bookings: [booked(ada, { contact: 'Son numéro', notes: 'Son humeur' })],
    })
    const asked = question({
      channel: 'Chaîne 2',
      studio: 'Petit studio',
      bookings: [slot(ada), slot(grace, { means: 'phone' })],
    })
    const clashes = await find(asked)
    expect(said(clashes)).toEqual([
      ['person', 'Ada Ailleurs', 'En face', -60],
      ['person', 'Grace Présente', 'En face', -60],
      ['channel', 'Chaîne 2', 'En face', -60],
      ['studio', 'Petit studio', 'En face', -60],
    ])
    expect(clashes[0]).toMatchObject({
      other: { id, start: '2026-05-01T19:00:00.000Z', end: '2026-05-01T21:00:00.000Z' },
    })
    expect(JSON.stringify(clashes)).not.toMatch(/numéro|humeur/)
    expect(await find({ ...asked, broadcast_id: id })).toEqual([])
  })

  test('is a guest of a page whom nobody booked, and nobody who declined, nor a live that is off', async () => {
    const [named, out] = [await room.given.guest('Nommée'), await room.given.guest('Retirée')]
    const hours = { scheduled_start_at: '2026-06-01T18:00:00Z' }
    await live('La page', { ...hours, guests: [{ guest_id: named, role_label: null }] })
    await live('Sans elle', hours, { bookings: [booked(out, { state: 'declined' })] })
    const off = await live('Annulée', hours, { bookings: [booked(out)] })
    const to = async (target: 'planned' | 'cancelled') => {
      const { lock_version } = await room.read(off.id)
      await room
        .as('admin')
        .call(
          api.broadcasts.transition,
          { params: { id: off.id }, body: { to: target } },
          { ifMatch: lock_version },
        )
    }
    await to('planned')
    const asked = question({
      start: '2026-06-01T18:30:00Z',
      end: null,
      bookings: [slot(named), slot(out)],
    })
    expect(said(await find(asked))).toEqual([
      ['person', 'Nommée', 'La page', -30],
      ['person', 'Retirée', 'Annulée', -30],
    ])
    await to('cancelled')
    expect(said(await find(asked))).toEqual([['person', 'Nommée', 'La page', -30]])
  })

  test('is where guests will be once the live is moved: their hours go with it', async () => {
    const id = await room.given.guest('Mobile')
    const hours = { scheduled_start_at: '2026-06-10T18:00:00Z', scheduled_end_at: '2026-06-10T20:00:00Z' }
    const slot_at = { starts_at: '2026-06-10T18:30:00Z', ends_at: '2026-06-10T19:00:00Z' }
    const mine = await live('À déplacer', hours, { bookings: [booked(id, slot_at)] })
    await live('Le lendemain', { scheduled_start_at: '2026-06-11T18:00:00Z' }, { bookings: [booked(id)] })
    const moved = question({
      broadcast_id: mine.id,
      start: '2026-06-11T18:00:00Z',
      end: '2026-06-11T20:00:00Z',
      bookings: [slot(id, slot_at)],
    })
    expect(said(await find(moved))).toEqual([['person', 'Mobile', 'Le lendemain', -30]])
    const still = { ...moved, start: hours.scheduled_start_at, end: hours.scheduled_end_at }
    expect(await find(still)).toEqual([])
  })

  test('leaves the time to travel that the newsroom says, and reaches over midnight', async () => {
    const host = await room.given.guest('Nocturne')
    const hours = { scheduled_start_at: '2026-07-01T20:00:00Z', scheduled_end_at: '2026-07-02T02:00:00Z' }
    await live('Nuit blanche', hours, { host_ids: [host] })
    const morning = (start: string) =>
      find(question({ start, end: null, bookings: [slot(host, { means: 'phone' })] }))
    expect(said(await morning('2026-07-02T02:29:00Z'))).toEqual([['person', 'Nocturne', 'Nuit blanche', 29]])
    expect(await morning('2026-07-02T02:30:00Z')).toEqual([])
  })

  test('is a day on which a guest cannot come, without a word of why', async () => {
    const id = await room.given.guest('Prise ailleurs')
    const body = {
      unavailable: [{ id: 'a', from: '2026-08-02', to: '2026-08-04', note: 'Hospitalisation' }],
      notes: 'Convalescence',
    }
    await room.as('producer').call(api.guestContacts.update, { params: { id }, body }, { ifMatch: 0 })
    const night = { start: '2026-08-01T21:00:00Z', end: '2026-08-01T22:30:00Z' } // to 0:30 on the 2nd, in Paris
    const clashes = await find(question({ ...night, bookings: [slot(id)] }))
    expect(said(clashes)).toEqual([['unavailable', 'Prise ailleurs', '2026-08-02', '2026-08-04']])
    expect(JSON.stringify(clashes)).not.toMatch(/Hospital|Conval|note/)
    const sooner = slot(id, { ends_at: '2026-08-01T22:00:00Z' })
    expect(await find(question({ ...night, bookings: [sooner] }))).toEqual([])
  })
})
