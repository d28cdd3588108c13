import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { Role } from '#app/contract/policy.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
let about: Awaited<ReturnType<typeof planted>>
beforeAll(async () => {
  room = await broadcastRoom()
  about = await planted()
})
afterAll(() => room.close())

/** Where what is known of guests in private may be read, by whoever may know it. */
const PRIVATE = ['/guests/{id}/contact', '/broadcasts/{id}/production']
/** What answers nothing here: one-time links that were never made, and what never ends. */
const CLOSED = ['/invitations/{token}', '/resets/{token}', '/events']

test('what is known of guests in private is in no answer but the two that are for it, whoever asks', async () => {
  const addresses = addressesOf(about.ids)
  expect(addresses.length).toBeGreaterThan(50)
  for (const { path, address } of addresses)
    for (const role of Role.options) {
      const answer = await room.as(role).raw(`/api/v1${address}`)
      const text = await answer.text()
      const may = PRIVATE.includes(path) && (role === 'producer' || role === 'admin')
      expect([role, address, text.includes('PLANTÉ')]).toEqual([role, address, may])
      const isRead = answer.status === 200 || role !== 'admin'
      expect([address, isRead]).toEqual([address, true])
    }
  for (const { address } of addresses)
    expect(await (await room.anonymous.raw(`/api/v1${address}`)).text()).not.toContain('PLANTÉ')
  for (const feed of about.feeds) {
    const calendar = await (await room.anonymous.raw(feed)).text()
    expect(calendar).toContain('BEGIN:VEVENT')
    expect(calendar).not.toContain('PLANTÉ')
  }
})

test('nor is it in what answers a write of those who may not know it, nor in a shared preview', async () => {
  const { broadcasts, guests } = about.ids
  for (const role of ['editor', 'chief_editor'] as const) {
    const member = room.as(role)
    const params = { id: broadcasts }
    const hours = { start: '2026-04-20T19:00:00Z', end: '2026-04-20T21:00:00Z' }
    const guest = { guest_id: guests, means: null, starts_at: null, ends_at: null }
    const page = await room.read(broadcasts)
    const sheet = await member.call(api.guests.read, { params: { id: guests } })
    const where = { channel: null, studio: null, host_ids: [], bookings: [guest] }
    const written = [
      await member.call(api.schedule.list, { query: { from: hours.start, to: hours.end } }),
      await member.call(api.clashes.find, { body: { broadcast_id: null, ...hours, ...where } }),
      await member.call(
        api.broadcasts.update,
        { params, query: {}, body: { lead: `Vu par ${role}` } },
        { ifMatch: page.lock_version },
      ),
      await member.call(
        api.guests.update,
        { params: { id: guests }, body: { pseudonym: role } },
        { ifMatch: sheet.body.lock_version },
      ),
      await member.call(api.broadcasts.checks, { params }),
    ]
    expect(written.map(({ status }) => status)).toEqual(written.map(() => 200))
    const shared = await member.call(api.broadcasts.share, { params, body: { expires_in_hours: 1 } })
    const preview = await room.anonymous.raw(new URL(shared.body.url).pathname)
    expect(preview.status).toBe(200)
    const answers = [...written.map(({ body }) => body), shared.body, await preview.text()]
    expect(JSON.stringify(answers)).toContain('Noémie Secrète')
    expect(JSON.stringify(answers)).not.toContain('PLANTÉ')
  }
})

/** Every GET of the contract, as it is printed, about what was planted; files in both formats. */
function addressesOf(ids: Record<string, string | number>) {
  const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))
  return Object.keys(paths)
    .filter((path) => 'get' in paths[path] && !CLOSED.includes(path))
    .flatMap((path) => {
      const [, noun = ''] = path.split('/')
      const filled = path
        .replace('{id}', String(ids[noun]))
        .replace('{n}', '1')
        .replace('{month}', '2026-03')
        .replace('{defect}', 'guest_name')
      return (QUERIES[path] ?? (path.endsWith('/export') ? FILES : [''])).map((query) => ({
        path,
        address: filled + query,
      }))
    })
}

const FILES = ['?file=csv', '?file=json']
const QUERIES: Record<string, string[]> = {
  '/audit/export': ['?format=csv', '?format=json'],
  '/schedule': ['?from=2026-03-20T00:00:00Z&to=2026-04-21T00:00:00Z'],
  '/series/{id}/occurrences': ['?from=2026-03-20&to=2026-04-20'],
  '/duplicates': ['?noun=guest', '?noun=tag'],
  '/duplicates/distinct': ['?noun=guest', '?noun=tag'],
  '/duplicates/similar': ['?noun=guest&name=No%C3%A9mie%20Secrete'],
}

/** A guest of whom much is known in private, in a live to come that others share, after a merge of two. */
async function planted() {
  const [guest_id, twin] = [
    await room.given.guest('Noémie Secrète'),
    await room.given.guest('Secrète Noémie'),
  ]
  const series_id = await room.given.series('Écoutilles')
  const tag = await room.given.tag('Secret')
  const image = await room.given.image()
  const [producer, admin] = [room.as('producer'), room.as('admin')]
  const days = { id: 'a', from: '2026-05-01', to: '2026-05-03', note: 'PLANTÉ-jours' }
  const tell = (id: number, body: object) =>
    producer.call(api.guestContacts.update, { params: { id }, body }, { ifMatch: 0 })
  await tell(guest_id, { contact: 'PLANTÉ-téléphone', notes: 'PLANTÉ-notes', unavailable: [days] })
  await tell(twin, { contact: 'PLANTÉ-autre-téléphone' })
  const broadcast = await room.ready({
    series_id,
    tag_ids: [tag],
    guests: [{ guest_id, role_label: null }],
    scheduled_start_at: '2026-04-20T18:00:00Z',
    scheduled_end_at: '2026-04-20T20:00:00Z',
  })
  const params = { id: broadcast.id }
  const booking = {
    guest_id,
    state: 'confirmed' as const,
    means: 'studio' as const,
    arrives_at: null,
    starts_at: null,
    ends_at: null,
    contact: 'PLANTÉ-ce-soir',
    notes: 'PLANTÉ-loge',
  }
  const made = await producer.call(
    api.productions.update,
    { params, body: { bookings: [booking] } },
    { ifMatch: 0 },
  )
  expect(made.status).toBe(200)
  const { lock_version } = await room.read(broadcast.id)
  await admin.call(
    api.broadcasts.transition,
    { params, body: { to: 'published' } },
    { ifMatch: lock_version },
  )
  const at = (id: number) => ({ id, lock_version: 0 })
  const merge = await room.as('chief_editor').call(api.merges.create, {
    body: { noun: 'guest', from: at(twin), into: at(guest_id), take: [] },
  })
  expect(merge.status).toBe(201)
  const feeds = await Promise.all(
    Role.options.map(async (role) => {
      const { body } = await room.as(role).call(api.calendar_feeds.create, { body: { label: 'Téléphone' } })
      return new URL(body.url).pathname
    }),
  )
  const ids = {
    broadcasts: broadcast.id,
    guests: guest_id,
    archive_health: guest_id,
    tags: tag,
    series: series_id,
    images: image,
    users: 'editor',
    operations: merge.body.id,
  }
  return { ids, feeds }
}
