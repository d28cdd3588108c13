import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { GuestContactPatch } from '#app/contract/guest-contact.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { follow } from '#server/events/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

type Role = Parameters<typeof room.as>[0]
const read = (id: number, role: Role = 'producer') =>
  room.as(role).call(api.guestContacts.read, { params: { id } })
const write = (id: number, body: GuestContactPatch, ifMatch?: number, role: Role = 'producer') =>
  room
    .as(role)
    .call(api.guestContacts.update, { params: { id }, body }, ifMatch === undefined ? {} : { ifMatch })
const days = (id: string, more: object = {}) => ({
  id,
  from: '2026-05-01',
  to: '2026-05-03',
  note: null,
  ...more,
})

describe('how a guest is reached', () => {
  test('is for whoever may know, about a guest who is there', async () => {
    const id = await room.given.guest('Gardée')
    expect((await room.anonymous.call(api.guestContacts.read, { params: { id } })).status).toBe(401)
    for (const role of ['viewer', 'editor', 'chief_editor'] as const) {
      expect((await read(id, role)).status).toBe(403)
      expect((await write(id, { contact: 'x' }, 0, role)).status).toBe(403)
    }
    expect((await read(2_000_000_000)).status).toBe(404)
    expect((await write(id, { contact: 'x' })).status).toBe(428)
    expect((await read(id)).body).toEqual({
      id,
      lock_version: 0,
      contact: null,
      notes: null,
      unavailable: [],
    })
  })

  test.each([
    [
      'days that end before they begin',
      { unavailable: [days('a', { to: '2026-04-30' })] },
      '/unavailable/0/to',
    ],
    [
      'a day that does not exist',
      { unavailable: [days('a', { from: '2026-02-30' })] },
      '/unavailable/0/from',
    ],
    ['the same item twice', { unavailable: [days('a'), days('a')] }, '/unavailable'],
    ['a contact without end', { contact: 'x'.repeat(501) }, '/contact'],
  ])('refuses %s', async (_, body, pointer) => {
    const id = await room.given.guest('Refusée')
    const { status, problem } = await write(id, body, 0)
    expect([status, problem.errors?.[0]?.pointer]).toEqual([422, pointer])
  })

  test('is written by version, member by member', async () => {
    const id = await room.given.guest('Écrite')
    expect((await write(id, { contact: '06 11 22 33 44' }, 0)).body).toMatchObject({ lock_version: 1 })
    const { body } = await write(id, { notes: 'Rappeler le matin', unavailable: [days('a')] }, 1, 'admin')
    expect(body).toEqual({
      id,
      lock_version: 2,
      contact: '06 11 22 33 44',
      notes: 'Rappeler le matin',
      unavailable: [days('a')],
    })
    const stale = await write(id, { notes: 'Trop tard' }, 1)
    expect(stale.status).toBe(412)
    expect(stale.body).toMatchObject({ current: { lock_version: 2, notes: 'Rappeler le matin' } })
    expect((await write(id, { contact: '' }, 2)).body).toMatchObject({ contact: null, lock_version: 3 })
    expect((await write(id, { contact: null }, 3)).body).toMatchObject({ lock_version: 3 })
  })

  test('goes to whoever takes the place of a guest, beside what is known of them', async () => {
    const [gone, stays, alone] = [
      await room.given.guest('Doublon'),
      await room.given.guest('Gardé'),
      await room.given.guest('Seul'),
    ]
    await write(gone, { contact: '06 1', notes: 'Végétarien', unavailable: [days('a')] }, 0)
    await write(stays, { contact: '06 2', unavailable: [days('b')] }, 0)
    const remove = (id: number, reassign_to: number) =>
      room
        .as('chief_editor')
        .call(api.guests.remove, { params: { id }, query: { reassign_to } }, { ifMatch: 0 })
    expect((await remove(gone, stays)).status).toBe(204)
    const { body } = await read(stays)
    expect(body).toMatchObject({ contact: '06 2\n06 1', notes: 'Végétarien', lock_version: 2 })
    expect(body.unavailable.map((one) => one.id)).toEqual(['b', 'a'])
    expect((await remove(stays, alone)).status).toBe(204)
    expect((await read(alone)).body).toMatchObject({ contact: '06 2\n06 1', lock_version: 1 })
  })

  test('is on no public page, nor among what is told as it happens', async () => {
    const guest_id = await room.given.guest('Noémie Secrète')
    const stream = await follow(room.as('viewer'))
    const broadcast = await room.ready({
      page: { slug: 'sans-secret' },
      guests: [{ guest_id, role_label: null }],
      scheduled_start_at: '2026-03-20T18:00:00Z',
    })
    const params = { id: broadcast.id }
    await write(
      guest_id,
      { contact: 'PLANTÉ-1', notes: 'PLANTÉ-2', unavailable: [days('a', { note: 'PLANTÉ-3' })] },
      0,
    )
    const booking = {
      guest_id,
      state: 'confirmed' as const,
      means: 'studio' as const,
      arrives_at: null,
      starts_at: null,
      ends_at: null,
      contact: 'PLANTÉ-4',
      notes: 'PLANTÉ-5',
    }
    const written = await room
      .as('producer')
      .call(api.productions.update, { params, body: { bookings: [booking] } }, { ifMatch: 0 })
    expect(JSON.stringify(written.body)).toContain('PLANTÉ-5')
    const { lock_version } = await room.read(broadcast.id)
    await room
      .as('admin')
      .call(api.broadcasts.transition, { params, body: { to: 'published' } }, { ifMatch: lock_version })
    const shared = await room.editor.call(api.broadcasts.share, { params, body: { expires_in_hours: 1 } })
    const preview = shared.body.url.replace('http://localhost', '')

    const sheet = await room.editor.call(api.guests.read, { params: { id: guest_id } })
    const publicly = ['/emissions/sans-secret', preview, `/invites/${sheet.body.slug}`]
    for (const address of publicly) {
      const text = await (await room.anonymous.raw(address)).text()
      expect(`${address} ${text}`).toContain('Noémie Secrète')
      expect(`${address} ${text}`).not.toContain('PLANTÉ')
    }
    const heard = []
    for (let last = ''; last !== `moved ${broadcast.id}`;) {
      const { data } = await stream.next('change')
      heard.push(data)
      last = `${Reflect.get(Object(data), 'action')} ${Reflect.get(Object(data), 'id')}`
    }
    await stream.leave()
    expect(JSON.stringify(heard)).toContain('productions')
    expect(JSON.stringify(heard)).not.toContain('PLANTÉ')
  })
})
