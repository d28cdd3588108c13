import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { ProductionPatch } from '#app/contract/production.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { audit_entries } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => void (room = await broadcastRoom()))
afterAll(() => room.close())

async function write(id: number, body: ProductionPatch, role: 'producer' | 'chief_editor' = 'producer') {
  const { lock_version } = (await room.as(role).call(api.productions.read, { params: { id } })).body
  const done = await room
    .as(role)
    .call(api.productions.update, { params: { id }, body }, { ifMatch: lock_version })
  expect(done.status).toBe(200)
}
const told = async (id: number) =>
  (
    await room
      .as('admin')
      .call(api.audit.list, { query: { action: 'broadcast.produce', subject: String(id) } })
  ).body.data
const guest = async (display_name: string) =>
  (await room.as('producer').call(api.guests.create, { body: { display_name } })).body.id
const booked = (guest_id: number, more: object = {}) => ({
  guest_id,
  state: 'invited' as const,
  means: 'studio' as const,
  arrives_at: null,
  starts_at: null,
  ends_at: null,
  ...more,
})
const segment = (id: string, title: string, more: object = {}) => ({
  id,
  title,
  kind: 'interview' as const,
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
  started_at: null,
  ...more,
})

test('what one person does to a production within half an hour is one act, with what it came to', async () => {
  room.clock.set('2026-03-25T08:00:00Z')
  const { id } = await room.given.broadcast({}, 'Le matin')
  await write(id, { channel: 'Chaîne 1' })
  await write(id, { channel: 'Chaîne 2', segments: [segment('a', 'Ouverture')] })
  await write(id, { segments: [segment('a', 'Ouverture'), segment('b', 'Débat', { planned_seconds: 600 })] })
  await write(id, { segments: [segment('b', 'Débat', { planned_seconds: 600 })] })
  const [act, ...others] = await told(id)
  expect(others).toEqual([])
  expect(act).toMatchObject({
    by: { id: 'producer' },
    subject: { id: String(id), name: 'Le matin' },
    before: { channel: [], segments: [] },
    after: { channel: ['Chaîne 2'], segments: ['Débat, 10:00'] },
  })
})

test('another person, another half-hour and another act in between begin an act of their own', async () => {
  room.clock.set('2026-03-25T08:00:00Z')
  const { id } = await room.given.broadcast({}, 'Le soir')
  await write(id, { studio: 'Studio A' })
  await write(id, { studio: 'Studio B' }, 'chief_editor')
  await write(id, { studio: 'Studio A' })
  room.clock.set('2026-03-25T08:31:00Z')
  await write(id, { studio: 'Studio C' })
  await write(id, { studio: 'Studio C' })
  expect((await told(id)).map(({ by, before, after }) => [by.id, before, after])).toEqual([
    ['producer', { studio: ['Studio A'] }, { studio: ['Studio C'] }],
    ['producer', { studio: ['Studio B'] }, { studio: ['Studio A'] }],
    ['chief_editor', { studio: ['Studio A'] }, { studio: ['Studio B'] }],
    ['producer', { studio: [] }, { studio: ['Studio A'] }],
  ])
})

test('an item that reads like another is told too', async () => {
  const { id } = await room.given.broadcast({}, 'Deux pauses')
  await write(id, { segments: [segment('a', 'Pause')] })
  await write(id, { studio: 'Studio A' }, 'chief_editor')
  await write(id, { segments: [segment('a', 'Pause'), segment('b', 'Pause')] })
  expect((await told(id))[0]).toMatchObject({
    before: { segments: [] },
    after: { segments: ['Pause, 05:00'] },
  })
})

test('guests are told by their names and hours, and of what is private, only whom it is about', async () => {
  const { id } = await room.given.broadcast({}, 'Avec Odile')
  const odile = await guest('Odile Vernier')
  const secrets = { contact: '06 98 76 54 32', notes: 'loge au calme' }
  const slot = { starts_at: '2026-05-04T17:30:00Z', ends_at: '2026-05-04T18:00:00Z' }
  await write(id, {
    host_ids: [await guest('Ines Charbon')],
    bookings: [booked(odile, { ...secrets, ...slot })],
  })
  const [act] = await told(id)
  expect(act?.after).toMatchObject({
    hosts: ['Ines Charbon'],
    booking_invited: ['Odile Vernier'],
    booking_by_studio: ['Odile Vernier'],
    booking_slot: ['Odile Vernier, 19:30 – 20:00'],
    booking_private: ['Odile Vernier'],
  })
  await write(id, { segments: [segment('a', 'Entretien')] })
  await write(id, { segments: [segment('a', 'Entretien', { notes: 'demander des nouvelles de Paul' })] })
  await write(id, { segments: [segment('a', 'Entretien', { notes: 'et de Zoé' })] })
  const kept = JSON.stringify(await room.db.select().from(audit_entries))
  for (const secret of [...Object.values(secrets), 'demander des nouvelles'])
    expect(kept).not.toContain(secret)
  expect((await told(id))[0]?.after).toMatchObject({ segments_details: ['Entretien'] })
})

test('an order that changes, tasks that are done and moments noted on air are told', async () => {
  const { id } = await room.given.broadcast({}, 'En ordre')
  const [first, second] = [segment('a', 'Ouverture'), segment('b', 'Débat')]
  const task = {
    id: 't',
    title: 'Appeler',
    phase: 'before' as const,
    owner: 'Régie',
    due_minutes: null,
    done_by: null,
  }
  await write(id, { segments: [first, second], tasks: [{ ...task, done_at: null }] })
  await write(id, { studio: 'Studio A' }, 'chief_editor')
  await write(id, {
    segments: [second, first],
    tasks: [{ ...task, done_at: '2026-05-04T17:00:00Z' }],
    markers: [{ id: 'm', kind: 'quote', at: '2026-05-04T17:31:00Z', text: 'La phrase du soir', by: null }],
  })
  expect((await told(id))[0]).toMatchObject({
    before: { segments_order: ['Ouverture, 05:00 · Débat, 05:00'] },
    after: {
      segments_order: ['Débat, 05:00 · Ouverture, 05:00'],
      tasks_done: ['Appeler'],
      markers: ['19:31 La phrase du soir'],
    },
  })
})
