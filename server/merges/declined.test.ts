import { expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

test('whoever a page names under one spelling and who declined under another stays on it, to be asked again', async () => {
  const room = await broadcastRoom()
  const producer = room.as('producer')
  const [from, into] = [
    await room.given.guest('Quillebec Rosamonde'),
    await room.given.guest('Rosamonde Quillebec'),
  ]
  /** A live whose page names the one, while the other declined. */
  const live = async (named: number, declined: number) => {
    const { id } = await room.given.broadcast()
    const bookings = [{ ...BOOKED, guest_id: declined }]
    await producer.call(api.productions.update, { params: { id }, body: { bookings } }, { ifMatch: 0 })
    const { lock_version } = await room.read(id)
    const body = { guests: [{ guest_id: named, role_label: 'batelière' }] }
    const written = await room.editor.call(
      api.broadcasts.update,
      { params: { id }, query: {}, body },
      { ifMatch: lock_version },
    )
    expect(written.status).toBe(200)
    return id
  }
  const lives = [await live(from, into), await live(into, from)]
  const told = () =>
    Promise.all(
      lives.map(async (id) => ({
        named: (await room.read(id)).guests.map(({ guest, role_label }) => [guest.id, role_label]),
        booked: (await producer.call(api.productions.read, { params: { id } })).body.bookings,
      })),
    )
  const before = await told()
  const stateOf = (nth: number, id: number) =>
    before[nth]?.booked.find(({ guest_id }) => guest_id === id)?.state
  expect([stateOf(0, into), stateOf(1, from)]).toEqual(['declined', 'declined'])

  const body = { noun: 'guest' as const, from: at(from), into: at(into), take: [] }
  const merged = await room.as('chief_editor').call(api.merges.create, { body })
  for (const { named, booked } of await told()) {
    expect(named).toEqual([[into, 'batelière']])
    expect(booked).toMatchObject([{ guest_id: into, state: 'tentative', notes: 'Malade' }])
  }

  await room.as('chief_editor').call(api.operations.undo, { params: { id: merged.body.id } })
  expect(await told()).toEqual(before)
  await room.close()
})

const at = (id: number) => ({ id, lock_version: 0 })

const BOOKED = {
  state: 'declined',
  means: null,
  arrives_at: null,
  starts_at: null,
  ends_at: null,
  contact: null,
  notes: 'Malade',
} as const
