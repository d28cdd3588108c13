import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { Merge } from '#app/contract/merge.ts'
import { audit_entries, former_slugs, guests, series_templates } from '#server/db/schema.ts'
import { at, mergesRoom } from './testing-merges.ts'

let room: Awaited<ReturnType<typeof mergesRoom>>

beforeAll(async () => {
  room = await mergesRoom()
})
afterAll(() => room.close())

describe('a merge is refused', () => {
  test('to whoever may not, of a thing with itself, of what is not there', async () => {
    const [from, into] = await room.pair()
    const body: Merge = { noun: 'guest', from: at(from), into: at(into), take: [] }
    const asked = { body: { noun: body.noun, from: { id: from }, into: { id: into } } }
    expect((await room.anonymous.call(api.merges.create, { body })).status).toBe(401)
    for (const role of ['viewer', 'editor', 'producer'] as const) {
      expect((await room.merge(body, role)).status).toBe(403)
      expect((await room.as(role).call(api.merges.preview, asked)).status).toBe(403)
    }
    const itself = await room.merge({ ...body, into: at(from) })
    expect([itself.status, itself.problem.errors]).toEqual([
      422,
      [{ pointer: '/into/id', code: 'merged_into_itself', detail: 'On ne fusionne rien avec soi-même.' }],
    ])
    const unknown = await room.merge({ ...body, into: at(2_000_000_000) })
    expect([unknown.status, unknown.problem.detail]).toEqual([
      404,
      'Cette fiche d’invité·e n’existe pas ou n’existe plus.',
    ])
    expect((await room.merge({ ...body, noun: 'tag', take: [] })).status).toBe(404)
    const bad = await room.as('admin').raw('/api/v1/merges', { method: 'POST' })
    expect([400, 415]).toContain(bad.status)
  })

  test('when somebody saved either of the two meanwhile', async () => {
    const [from, into] = await room.pair()
    const stale = await room.merge({ noun: 'guest', from: at(from), into: at(into, 3), take: [] })
    expect([stale.status, stale.problem.current]).toEqual([
      412,
      expect.objectContaining({ id: into, lock_version: 0, name: 'Renaud Chaput' }),
    ])
    expect((await room.merge({ noun: 'guest', from: at(from, 1), into: at(into), take: [] })).status).toBe(
      412,
    )
  })

  test('to the second of two who merge the same pair at once, either way round', async () => {
    const [from, into] = await room.pair()
    const both = await Promise.all([room.mergeGuests(from, into), room.mergeGuests(into, from)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.problem.detail).toMatch(/«\s.*\s» vient d’être fusionné avec «\s.*\s»\./u)
    const [gone, again] = await room.pair()
    const same = await Promise.all([room.mergeGuests(gone, again), room.mergeGuests(gone, again)])
    expect(same.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})

test('two guests made one show everywhere as the one that stays, with the fields that were chosen; undone, all is as it was', async () => {
  const [from, into] = await room.pair()
  await room.db
    .update(guests)
    .set({ role_short: 'juriste', aliases: ['R. Chaput'], legacy_label: 'Chaput Renaud' })
    .where(eq(guests.id, from))
  await room
    .as('producer')
    .call(api.guestContacts.update, { params: { id: from }, body: { contact: 'PLANTÉ 06' } }, { ifMatch: 0 })
  const other = await room.given.guest('Claire Girka')
  const alone = await room.given.broadcast({
    guests: [
      { guest_id: other, role_label: null },
      { guest_id: from, role_label: 'auteur' },
    ],
  })
  const both = await room.given.broadcast({
    guests: [
      { guest_id: from, role_label: 'invité' },
      { guest_id: into, role_label: null },
    ],
  })
  const live = await room.ready({ guests: [{ guest_id: from, role_label: null }] })
  await room
    .as('admin')
    .call(api.broadcasts.transition, { params: { id: live.id }, body: { to: 'published' } }, { ifMatch: 0 })
  const booking = (guest_id: number) => ({
    guest_id,
    state: 'confirmed' as const,
    means: null,
    arrives_at: null,
    starts_at: null,
    ends_at: null,
    contact: null,
    notes: null,
  })
  const production = { host_ids: [from], bookings: [booking(other), booking(from)] }
  const made = await room
    .as('producer')
    .call(api.productions.update, { params: { id: alone.id }, body: production }, { ifMatch: 0 })
  expect(made.status).toBe(200)
  const show = await room.given.series('Écoutilles')
  await room.db.insert(series_templates).values({ id: show, template: { host_ids: [from] } })

  const asked = { noun: 'guest', from: { id: from }, into: { id: into } } as const
  const preview = await room.as('admin').call(api.merges.preview, { body: asked })
  expect(preview.body).toMatchObject({
    from: { name: 'Chaput Renaud' },
    into: { name: 'Renaud Chaput' },
    other_names: ['Chaput Renaud', 'R. Chaput'],
    counts: { broadcasts: 3, both: 1, published: 1, bookings: 1, hosted: 1, series: 1 },
  })
  expect(preview.body.fields).toContainEqual({
    field: 'role_short',
    from: 'juriste',
    into: null,
    takes: true,
  })
  const before = await room.linksNow([alone.id, both.id, live.id])
  const { slug } = await room.guest(from)

  const done = await room.mergeGuests(from, into, ['role_short'])
  expect(done.status).toBe(201)
  expect(done.body).toMatchObject({ kind: 'merge', state: 'done', total: 3, done: 3, refused: 0 })
  expect(await room.guest(into)).toMatchObject({
    display_name: 'Renaud Chaput',
    role_short: 'juriste',
    aliases: ['Chaput Renaud', 'R. Chaput'],
    legacy_label: 'Chaput Renaud',
    lock_version: 1,
  })
  for (const endpoint of [api.guests.read, api.appearances.aroundGuest]) {
    const gone = await room.editor.call(endpoint, { params: { id: from } })
    expect([gone.status, gone.problem.code, gone.problem.current]).toEqual([
      410,
      'gone',
      expect.objectContaining({ id: into, display_name: 'Renaud Chaput' }),
    ])
  }
  const formerly = async () =>
    (await room.editor.call(api.appearances.aroundGuest, { params: { id: into } })).body.formerly
  expect(await formerly()).toEqual([{ id: from, name: 'Chaput Renaud' }])
  expect(await room.namesOf(alone.id)).toEqual(['Claire Girka', 'Renaud Chaput'])
  expect(await room.namesOf(both.id)).toEqual(['Renaud Chaput'])
  const found = await room.as('viewer').call(api.broadcasts.list, { query: { guest: from } })
  expect(found.body.data.map(({ id }) => id)).toEqual(expect.arrayContaining([alone.id, both.id]))
  expect((await room.read(both.id)).guests[0]?.role_label).toBe('invité')
  expect(JSON.stringify(await room.linksNow([alone.id, both.id, live.id]))).not.toContain(
    `"guest_id":${from},`,
  )
  expect(
    (await room.as('producer').call(api.productions.read, { params: { id: alone.id } })).body,
  ).toMatchObject({
    host_ids: [into],
    bookings: [{ guest_id: other }, { guest_id: into }],
  })
  expect(await room.db.select().from(former_slugs).where(eq(former_slugs.slug, slug))).toEqual([
    { noun: 'guest', slug, subject_id: into },
  ])
  const contact = await room.as('producer').call(api.guestContacts.read, { params: { id: into } })
  expect(contact.body.contact).toBe('PLANTÉ 06')
  const acts = await room.db.select().from(audit_entries).where(eq(audit_entries.action, 'guest.merge'))
  expect(acts.at(-1)).toMatchObject({
    by: 'chief_editor',
    subject_id: String(into),
    operation_id: done.body.id,
    before: { merged: { id: from, name: 'Chaput Renaud' }, role_short: null },
    after: { role_short: 'juriste', broadcasts: 3 },
  })
  expect(JSON.stringify([done.body, acts])).not.toContain('PLANTÉ')
  const merges = await room.as('chief_editor').call(api.merges.list, { query: {} })
  expect(merges.body.data[0]).toMatchObject({
    id: done.body.id,
    result: { from: { name: 'Chaput Renaud' } },
  })

  expect((await room.undo(done.body.id, 'editor')).status).toBe(403)
  expect((await room.undo(done.body.id)).body).toMatchObject({ state: 'undone', result: { given_back: 3 } })
  expect(await formerly()).toEqual([])
  expect(await room.linksNow([alone.id, both.id, live.id])).toEqual(before)
  expect(await room.guest(from)).toMatchObject({ display_name: 'Chaput Renaud', role_short: 'juriste', slug })
  expect(await room.guest(into)).toMatchObject({ role_short: null, aliases: [], legacy_label: null })
  const back = await room.as('producer').call(api.guestContacts.read, { params: { id: from } })
  expect(back.body.contact).toBe('PLANTÉ 06')
  expect(
    (await room.as('producer').call(api.guestContacts.read, { params: { id: into } })).body.contact,
  ).toBeNull()
  expect(await room.db.select().from(former_slugs).where(eq(former_slugs.slug, slug))).toEqual([])
  const twice = await room.undo(done.body.id)
  expect([twice.status, twice.problem.detail]).toEqual([409, 'Cette opération est déjà annulée.'])

  const again = await room.merge({ noun: 'guest', from: at(from, 1), into: at(into, 2), take: [] })
  expect(again.status).toBe(201)
  expect(await room.namesOf(alone.id)).toEqual(['Claire Girka', 'Renaud Chaput'])
})
