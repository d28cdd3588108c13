import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { type ProductionPatch, productionEndpoints as api } from '#app/contract/production.ts'
import { scheduleEndpoints } from '#app/contract/schedule.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

type Role = Parameters<typeof room.as>[0]
const read = async (id: number, role: Role = 'producer') =>
  (await room.as(role).call(api.read, { params: { id } })).body
async function write(id: number, body: ProductionPatch, role: Role = 'producer') {
  const { lock_version } = await read(id)
  return room.as(role).call(api.update, { params: { id }, body }, { ifMatch: lock_version })
}
const guest = async (display_name: string) =>
  (await room.as('producer').call(guestEndpoints.create, { body: { display_name } })).body
const booked = (guest_id: number, more: object = {}) => ({
  guest_id,
  state: 'invited' as const,
  means: 'studio' as const,
  arrives_at: null,
  starts_at: null,
  ends_at: null,
  ...more,
})
const segment = (id: string, more: object = {}) => ({
  id,
  title: 'Ouverture',
  kind: 'opening' as const,
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
  started_at: null,
  ...more,
})

describe('how a broadcast is made', () => {
  test('needs an account, a broadcast that is there, and whoever may', async () => {
    const { id } = await room.given.broadcast({}, 'Portes')
    expect((await room.anonymous.call(api.read, { params: { id } })).status).toBe(401)
    expect((await room.as('viewer').call(api.read, { params: { id: 2_000_000_000 } })).status).toBe(404)
    expect((await write(id, { channel: 'Chaîne 2' }, 'editor')).status).toBe(403)
    expect((await write(id, { channel: 'Chaîne 2' }, 'chief_editor')).status).toBe(200)
    const without = await room
      .as('producer')
      .call(api.update, { params: { id }, body: { studio: 'Ailleurs' } })
    expect(without.status).toBe(428)
    const stale = await room
      .as('producer')
      .call(api.update, { params: { id }, body: { studio: 'Ailleurs' } }, { ifMatch: 0 })
    expect(stale.status).toBe(412)
    expect(stale.body).toMatchObject({ current: { lock_version: 1, channel: 'Chaîne 2' } })
  })

  test('is there before anybody wrote in it, with the guests of the page', async () => {
    const { id: guest_id } = await guest('Noémie Tarral')
    const { id } = await room.given.broadcast({ guests: [{ guest_id, role_label: 'autrice' }] }, 'Vierge')
    expect(await read(id, 'viewer')).toMatchObject({
      id,
      lock_version: 0,
      segments: [],
      bookings: [{ guest_id, state: 'tentative' }],
      permissions: { produce: false, private: false },
    })
  })

  test.each([
    [
      'a segment of no length',
      { segments: [segment('a', { planned_seconds: 0 })] },
      '/segments/0/planned_seconds',
    ],
    ['400 segments', { segments: Array.from({ length: 400 }, (_, n) => segment(`s${n}`)) }, '/segments'],
    ['an item twice', { segments: [segment('a'), segment('a')] }, '/segments'],
    [
      'a slot that ends before it starts',
      { bookings: [booked(1, { starts_at: '2026-05-01T10:00:00Z', ends_at: '2026-05-01T09:00:00Z' })] },
      '/bookings/0/ends_at',
    ],
    ['a guest who is nobody', { bookings: [booked(2_000_000_000)] }, '/bookings/0/guest_id'],
    ['a host who is nobody', { host_ids: [2_000_000_000] }, '/host_ids/0'],
    [
      'a link that is none',
      { segments: [segment('a', { links: ['javascript:alert(1)'] })] },
      '/segments/0/links/0',
    ],
  ])('refuses %s, in French, at its place', async (_, body, pointer) => {
    const { id } = await room.given.broadcast({}, 'Refus')
    const answer = await write(id, body)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ errors: [{ pointer, detail: expect.stringMatching(/[a-zé]\./) }] })
    expect((await read(id)).lock_version).toBe(0)
  })

  test('keeps what was not sent', async () => {
    const { id } = await room.given.broadcast({}, 'En deux fois')
    await write(id, { segments: [segment('a')], studio: 'Petit studio' })
    await write(id, {
      tasks: [
        {
          id: 't',
          title: 'Relire',
          phase: 'before',
          owner: null,
          due_minutes: -60,
          done_at: null,
          done_by: null,
        },
      ],
    })
    expect(await read(id)).toMatchObject({
      lock_version: 2,
      studio: 'Petit studio',
      segments: [{ id: 'a' }],
      tasks: [{ id: 't', due_minutes: -60 }],
      updated_by: { id: 'producer' },
    })
  })

  test('puts whoever is booked on the page, and takes off whoever declines, roles and order kept', async () => {
    const [ada, grace, mary] = [
      await guest('Ada Booking'),
      await guest('Grace Booking'),
      await guest('Mary Booking'),
    ]
    const { id } = await room.given.broadcast(
      { guests: [{ guest_id: ada.id, role_label: 'mathématicienne' }] },
      'Les invitées',
    )
    const names = async () =>
      (await room.read(id)).guests.map((one) => [one.guest.display_name, one.role_label])
    await write(id, { bookings: [booked(ada.id), booked(grace.id), booked(mary.id, { state: 'tentative' })] })
    expect(await names()).toEqual([
      ['Ada Booking', 'mathématicienne'],
      ['Grace Booking', null],
      ['Mary Booking', null],
    ])
    await write(id, { bookings: [booked(ada.id), booked(grace.id, { state: 'declined' }), booked(mary.id)] })
    expect(await names()).toEqual([
      ['Ada Booking', 'mathématicienne'],
      ['Mary Booking', null],
    ])
    expect((await read(id)).bookings.map((one) => one.state)).toEqual(['invited', 'declined', 'invited'])
    await write(id, { bookings: [booked(grace.id)] })
    expect(await names()).toEqual([['Grace Booking', null]])
  })

  test('says how guests are reached to whoever may know, and to nobody else', async () => {
    const { id: guest_id } = await guest('Secret Gardé')
    const { id } = await room.given.broadcast({}, 'Coordonnées')
    const secret = { contact: '06 00 00 00 00', notes: 'Ne pas citer son employeur' }
    await write(id, { bookings: [booked(guest_id, secret)] })
    expect((await read(id, 'producer')).bookings[0]).toMatchObject(secret)
    expect((await read(id, 'admin')).bookings[0]).toMatchObject(secret)
    for (const role of ['viewer', 'editor', 'chief_editor'] as const) {
      expect(JSON.stringify(await read(id, role))).not.toMatch(/06 00|employeur/)
    }
    await write(
      id,
      { bookings: [booked(guest_id, { state: 'confirmed', contact: 'effacé' })] },
      'chief_editor',
    )
    expect((await read(id)).bookings[0]).toMatchObject({ state: 'confirmed', ...secret })
    expect(JSON.stringify(await room.read(id))).not.toMatch(/06 00|employeur/)
  })

  test('remembers when a guest came last', async () => {
    const { id: guest_id } = await guest('Habituée du lieu')
    const guests = [{ guest_id, role_label: null }]
    await room.given.broadcast({ guests, aired_on: '2024-01-10' }, 'Il y a longtemps')
    const last = await room.given.broadcast({ guests, aired_on: '2025-02-06' }, 'La dernière fois')
    await room.given.broadcast({ guests, scheduled_start_at: '2026-05-01T17:00:00Z' }, 'Pas encore')
    const { id } = await room.given.broadcast(
      { guests, scheduled_start_at: '2026-06-01T17:00:00Z' },
      'Bientôt',
    )
    const [first] = (await read(id)).bookings
    expect(first?.last_appearance).toEqual({ id: last.id, title: 'La dernière fois', on: '2025-02-06' })
  })

  test('has guests whose hours go with the start of the live, and come back with it', async () => {
    const { id: guest_id } = await guest('Ponctuelle')
    const { id } = await room.given.broadcast({
      scheduled_start_at: '2026-10-24T18:00:00Z', // 20 h in Paris, the evening before its clocks go back
      scheduled_end_at: '2026-10-24T20:00:00Z',
    })
    const hours = {
      arrives_at: '2026-10-24T17:30:00.000Z',
      starts_at: '2026-10-24T18:15:00.000Z',
      ends_at: '2026-10-24T19:00:00.000Z',
    }
    const { lock_version } = (await write(id, { bookings: [booked(guest_id, hours)] })).body
    const start = async (scheduled_start_at: string | null) => {
      const body = { scheduled_start_at, scheduled_end_at: null }
      const page = await room.read(id)
      const sent = { params: { id }, query: {}, body }
      const moved = await room.editor.call(broadcastEndpoints.update, sent, { ifMatch: page.lock_version })
      expect(moved.status).toBe(200)
      return read(id)
    }
    const after = await start('2026-10-25T19:00:00Z') // 20 h again
    expect(after.lock_version).toBe(lock_version + 1)
    expect(after.bookings[0]).toMatchObject({
      arrives_at: '2026-10-25T18:30:00.000Z',
      starts_at: '2026-10-25T19:15:00.000Z',
      ends_at: '2026-10-25T20:00:00.000Z',
    })
    expect((await start('2026-10-24T18:00:00Z')).bookings[0]).toMatchObject(hours)
    expect((await start(null)).bookings[0]).toMatchObject(hours)
  })

  test('keeps a slot on air that the hours of the live no longer hold', async () => {
    const id = await room.given.guest('Débordante')
    const hours = { scheduled_start_at: '2026-05-01T18:00:00Z', scheduled_end_at: '2026-05-01T20:00:00Z' }
    const live = await room.given.broadcast(hours)
    const slot = { starts_at: '2026-05-01T19:30:00Z', ends_at: '2026-05-01T20:15:00Z' }
    const { status, body } = await write(live.id, { bookings: [booked(id, slot)] })
    expect([status, body.bookings[0]?.ends_at]).toEqual([200, '2026-05-01T20:15:00.000Z'])
  })

  test('has no segment on air once a false start is taken back', async () => {
    const { id, lock_version } = await room.given.broadcast({ scheduled_start_at: '2026-03-25T08:00:00Z' })
    let version = lock_version
    const go = async (to: 'planned' | 'live') => {
      const sent = { params: { id }, body: { to } }
      const moved = await room.as('admin').call(broadcastEndpoints.transition, sent, { ifMatch: version })
      expect(moved.status).toBe(200)
      version = moved.body.lock_version
    }
    await go('planned')
    await go('live')
    const begun = segment('a', { started_at: '2026-03-25T08:00:00.000Z' })
    await write(id, { segments: [begun, segment('b')] })
    await go('planned')
    expect((await read(id)).segments).toEqual([segment('a'), segment('b')])
  })

  test('cannot be written in the trash', async () => {
    const { id, lock_version } = await room.given.broadcast({}, 'Jetée')
    await room.as('admin').call(broadcastEndpoints.remove, { params: { id } }, { ifMatch: lock_version })
    expect((await write(id, { channel: 'Chaîne 2' })).status).toBe(409)
  })

  test('is what the agenda shows: channel, studio, people', async () => {
    const [host, invited, out] = [
      await guest('Hélène Hôtesse'),
      await guest('Ivan Invité'),
      await guest('Olga Dehors'),
    ]
    const { id } = await room.given.broadcast({ scheduled_start_at: '2026-08-01T17:00:00Z' }, 'À l’agenda')
    await write(id, {
      channel: 'Chaîne 2',
      host_ids: [host.id],
      bookings: [booked(invited.id), booked(out.id, { state: 'declined' })],
    })
    const query = { from: '2026-08-01T00:00:00Z', to: '2026-08-02T00:00:00Z' }
    const [entry] = (await room.as('viewer').call(scheduleEndpoints.list, { query })).body.data
    expect(entry).toMatchObject({ channel: 'Chaîne 2', studio: null })
    expect(entry?.people).toEqual([
      { id: invited.id, name: 'Ivan Invité', as: 'guest' },
      { id: host.id, name: 'Hélène Hôtesse', as: 'host' },
    ])
  })

  test('keeps a guest from being deleted, and follows the one who takes their place', async () => {
    const [gone, stays] = [await guest('Doublon Un'), await guest('Doublon Deux')]
    const { id } = await room.given.broadcast({}, 'Doublons')
    await write(id, {
      host_ids: [gone.id],
      bookings: [booked(gone.id, { state: 'declined', notes: 'à garder' })],
    })
    const remove = (query: { reassign_to?: number }) =>
      room
        .as('admin')
        .call(guestEndpoints.remove, { params: { id: gone.id }, query }, { ifMatch: gone.lock_version })
    expect((await remove({})).status).toBe(409)
    expect((await remove({ reassign_to: stays.id })).status).toBe(204)
    const after = await read(id)
    expect(after.host_ids).toEqual([stays.id])
    expect(after.bookings).toMatchObject([{ guest_id: stays.id, state: 'declined', notes: 'à garder' }])
  })
})
