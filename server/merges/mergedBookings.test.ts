import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { ProductionPatch } from '#app/contract/production.ts'
import { series_templates } from '#server/db/schema.ts'
import { at, mergesRoom } from './testing-merges.ts'

let room: Awaited<ReturnType<typeof mergesRoom>>

beforeAll(async () => {
  room = await mergesRoom()
})
afterAll(() => room.close())

test('two guests who were both on one live lose no note, contact or state of it; undone, each has their own again', async () => {
  const [from, into] = await room.pair()
  const other = await room.given.guest('Claire Girka')
  const producer = room.as('producer')
  const contacts = () =>
    Promise.all(
      [from, into].map(async (id) => {
        const { body: known } = await producer.call(api.guestContacts.read, { params: { id } })
        return { ...known, lock_version: null }
      }),
    )
  const day = (id: string) => ({ id, from: '2026-05-01', to: '2026-05-03', note: id })
  await producer.call(
    api.guestContacts.update,
    { params: { id: from }, body: { contact: '06 1', notes: 'Sans gluten', unavailable: [day('mai')] } },
    { ifMatch: 0 },
  )
  await producer.call(
    api.guestContacts.update,
    { params: { id: into }, body: { contact: '06 2', notes: 'Sans lait', unavailable: [day('juin')] } },
    { ifMatch: 0 },
  )
  const booked = (guest_id: number, more: Partial<Booked> = {}): Booked => ({
    ...BOOKED,
    guest_id,
    ...more,
  })
  const produced = (id: number, body: ProductionPatch, ifMatch = 0) =>
    producer.call(api.productions.update, { params: { id }, body }, { ifMatch })
  const role = (guest_id: number, role_label: string | null = null) => ({ guest_id, role_label })
  const scheduled_start_at = '2026-05-10T18:00:00.000Z'
  const both = await room.ready({
    guests: [role(from, 'auteur'), role(other), role(into)],
    scheduled_start_at,
  })
  await produced(both.id, {
    bookings: [
      booked(from, {
        state: 'confirmed',
        starts_at: '2026-05-10T18:10:00.000Z',
        ends_at: '2026-05-10T18:30:00.000Z',
        contact: `06 1 ${'.'.repeat(300)}`,
        notes: 'Loge 1',
      }),
      booked(other),
      booked(into, {
        state: 'invited',
        means: 'studio',
        arrives_at: '2026-05-10T17:00:00.000Z',
        contact: `06 2 ${'.'.repeat(300)}`,
        notes: 'Loge 2',
      }),
    ],
    host_ids: [from, other, into],
  })
  const declined = await room.given.broadcast({ guests: [role(into)], scheduled_start_at })
  await produced(declined.id, {
    bookings: [booked(into, { notes: 'Vient' }), booked(from, { state: 'declined', notes: 'Malade' })],
  })
  const hosted = await room.given.broadcast({ guests: [role(from, 'juriste')], scheduled_start_at })
  await produced(hosted.id, { bookings: [booked(from, { notes: 'Seul' })], host_ids: [into] })
  const { lock_version } = await room.read(both.id)
  const published = await room
    .as('admin')
    .call(
      api.broadcasts.transition,
      { params: { id: both.id }, body: { to: 'published' } },
      { ifMatch: lock_version },
    )
  expect(published.status).toBe(200)
  const show = await room.given.series('Sabords')
  await room.db.insert(series_templates).values({ id: show, template: { host_ids: [from, other, into] } })
  const ids = [both.id, declined.id, hosted.id]
  const before = [await room.linksNow(ids), await contacts()]

  const { body } = await room.mergeGuests(from, into)
  const made = async (id: number) => (await producer.call(api.productions.read, { params: { id } })).body
  const one = await made(both.id)
  expect(one.host_ids).toEqual([other, into])
  expect(one.bookings.map(({ guest_id }) => guest_id)).toEqual([other, into])
  expect(one.bookings[1]).toMatchObject({
    state: 'confirmed',
    means: 'studio',
    arrives_at: null,
    starts_at: '2026-05-10T18:10:00.000Z',
    ends_at: '2026-05-10T18:30:00.000Z',
    contact: `06 2 ${'.'.repeat(300)}\n06 1 ${'.'.repeat(300)}`,
    notes: 'Loge 2\nLoge 1',
  })
  expect((await made(declined.id)).bookings).toMatchObject([
    { guest_id: into, state: 'tentative', notes: 'Vient\nMalade' },
  ])
  expect(await made(hosted.id)).toMatchObject({
    host_ids: [into],
    bookings: [{ guest_id: into, notes: 'Seul' }],
  })
  const stale = await produced(both.id, { bookings: [booked(other), booked(into)] }, 1)
  expect(stale.status).toBe(412)

  expect((await room.undo(body.id)).body).toMatchObject({ state: 'undone', result: { given_back: 3 } })
  expect([await room.linksNow(ids), await contacts()]).toEqual(before)

  const again = await room.merge({ noun: 'guest', from: at(from, 1), into: at(into, 2), take: [] })
  const since = await made(both.id)
  const kept = since.bookings.map(({ guest_id, notes }) =>
    booked(guest_id, guest_id === into ? { notes: `${notes}\nLoge 3` } : {}),
  )
  expect((await produced(both.id, { bookings: kept }, since.lock_version)).status).toBe(200)
  await room.undo(again.body.id)
  const after = new Map((await made(both.id)).bookings.map((booking) => [booking.guest_id, booking]))
  expect(after.get(into)?.notes).toBe('Loge 2\nLoge 1\nLoge 3')
  expect(after.get(from)).toMatchObject({ state: 'confirmed', notes: 'Loge 1' })
})

type Booked = NonNullable<ProductionPatch['bookings']>[number]
const BOOKED = {
  state: 'tentative',
  means: null,
  arrives_at: null,
  starts_at: null,
  ends_at: null,
  contact: null,
  notes: null,
} as const
