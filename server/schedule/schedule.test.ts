import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { LiveState, Target } from '#app/contract/broadcast-state.ts'
import { type ProductionPatch, productionEndpoints } from '#app/contract/production.ts'
import { scheduleEndpoints as api } from '#app/contract/schedule.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const agenda = async (from: string, to: string) =>
  (await room.as('viewer').call(api.list, { query: { from, to } })).body.data

const live = (title: string, start: string, end: string | null = null) =>
  room.given.broadcast({ scheduled_start_at: start, scheduled_end_at: end }, title)

async function move({ id }: { id: number }, to: Target) {
  const { lock_version } = await room.read(id)
  await room
    .as('admin')
    .call(broadcastEndpoints.transition, { params: { id }, body: { to } }, { ifMatch: lock_version })
}

describe('the agenda', () => {
  test('needs an account', async () => {
    const query = { from: '2026-04-01T00:00:00Z', to: '2026-04-02T00:00:00Z' }
    expect((await room.anonymous.call(api.list, { query })).status).toBe(401)
  })

  test.each([
    ['no span', '', '?from'],
    ['no end', 'from=2026-04-01T00:00:00Z', '?to'],
    ['a day without an hour', 'from=2026-04-01&to=2026-04-02', '?from'],
    ['an end before its start', 'from=2026-04-02T00:00:00Z&to=2026-04-01T00:00:00Z', '?to'],
    ['more than three months', 'from=2026-01-01T00:00:00Z&to=2026-05-01T00:00:00Z', '?to'],
  ])('refuses %s', async (_, query, pointer) => {
    const response = await room.editor.raw(`/api/v1/schedule?${query}`)
    const { errors } = await response.json()
    expect([response.status, errors[0].pointer]).toEqual([422, pointer])
  })

  test('shows what touches the span, by time, at hours in UTC', async () => {
    await live('Avant', '2026-05-01T08:00:00Z', '2026-05-01T10:00:00Z')
    await live('À cheval', '2026-05-01T09:00:00Z', '2026-05-01T10:00:01Z')
    await live('Dedans', '2026-05-01T13:00:00+02:00')
    await live('Après', '2026-05-01T12:00:00Z')
    await room.given.broadcast({}, 'Sans heure')
    const entries = await agenda('2026-05-01T12:00:00+02:00', '2026-05-01T14:00:00+02:00')
    expect(entries.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['À cheval', '2026-05-01T09:00:00.000Z', '2026-05-01T10:00:01.000Z'],
      ['Dedans', '2026-05-01T11:00:00.000Z', null],
    ])
  })

  test('counts an hour for a live without an end', async () => {
    await live('Une heure', '2026-05-02T09:00:00Z')
    expect(await agenda('2026-05-02T09:59:00Z', '2026-05-02T11:00:00Z')).toHaveLength(1)
    expect(await agenda('2026-05-02T10:00:00Z', '2026-05-02T11:00:00Z')).toHaveLength(0)
  })

  test('names the lives that overlap, as long as both will take place', async () => {
    const a = await live('A', '2026-05-03T09:00:00Z', '2026-05-03T11:00:00Z')
    const b = await live('B', '2026-05-03T10:00:00Z', '2026-05-03T12:00:00Z')
    const c = await live('C', '2026-05-03T12:00:00Z', '2026-05-03T13:00:00Z')
    const conflicts = async () =>
      Object.fromEntries(
        (await agenda('2026-05-03T00:00:00Z', '2026-05-04T00:00:00Z')).map((entry) => [
          entry.title,
          entry.conflicts,
        ]),
      )
    expect(await conflicts()).toEqual({ A: [b.id], B: [a.id], C: [] })
    await move(b, 'planned')
    await move(b, 'cancelled')
    expect(await conflicts()).toEqual({ A: [], B: [], C: [] })
    const again = await live('D', '2026-05-03T12:30:00Z')
    expect(await conflicts()).toEqual({ A: [], B: [], C: [again.id], D: [c.id] })
    await move(again, 'trashed')
    expect(await conflicts()).toEqual({ A: [], B: [], C: [] })
  })

  test('names none on another channel, but for one studio, or one person', async () => {
    const id = await room.given.guest('Ubiquiste')
    const at = '2026-05-08T09:00:00Z'
    const made = async (title: string, body: ProductionPatch, guests: number[] = []) => {
      const page = {
        scheduled_start_at: at,
        guests: guests.map((guest_id) => ({ guest_id, role_label: null })),
      }
      const { id: live_id } = await room.given.broadcast(page, title)
      const call = { params: { id: live_id }, body }
      await room.as('producer').call(productionEndpoints.update, call, { ifMatch: 0 })
    }
    await made('Une', { channel: 'Chaîne 1', studio: 'Grand studio', host_ids: [id] })
    await made('Autre chaîne', { channel: 'Chaîne 2', studio: 'Petit studio' })
    await made('Même studio', { channel: 'Chaîne 3', studio: 'Grand studio' })
    await made('Même personne', { channel: 'Chaîne 4' }, [id])
    await live('Sans chaîne', at)
    const entries = await agenda('2026-05-08T00:00:00Z', '2026-05-09T00:00:00Z')
    const titles = (ids: number[]) => entries.filter((one) => ids.includes(one.id)).map(({ title }) => title)
    const told = Object.fromEntries(entries.map(({ title, conflicts }) => [title, titles(conflicts)]))
    expect(told).toMatchObject({
      Une: ['Même studio', 'Même personne', 'Sans chaîne'],
      'Autre chaîne': ['Sans chaîne'],
      'Même personne': ['Une', 'Sans chaîne'],
    })
  })

  test('names a live outside the span that overlaps one inside', async () => {
    const long = await live('Marathon', '2026-05-04T22:00:00Z', '2026-05-05T10:00:00Z')
    await live('Matinale', '2026-05-05T05:00:00Z', '2026-05-05T06:00:00Z')
    const [, matinale] = await agenda('2026-05-05T00:00:00Z', '2026-05-05T12:00:00Z')
    expect(matinale?.conflicts).toEqual([long.id])
  })

  test('says what stands where, and what a person may do', async () => {
    const planned = await live('Prévue', '2026-05-06T09:00:00Z')
    await move(planned, 'planned')
    const query = { from: '2026-05-06T00:00:00Z', to: '2026-05-07T00:00:00Z' }
    const [entry] = (await room.as('producer').call(api.list, { query })).body.data
    const live_state: LiveState = 'planned'
    expect(entry).toMatchObject({
      id: planned.id,
      live_state,
      status: 'draft',
      lock_version: 1,
      series: null,
    })
    expect(entry?.permissions).toMatchObject({ plan: true, air: true, publish: false })
    expect((await agenda(query.from, query.to))[0]?.permissions).toMatchObject({ plan: false })
  })
})
