import { eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { Merge } from '#app/contract/merge.ts'
import type { ProductionPatch } from '#app/contract/production.ts'
import type { Role } from '#app/contract/policy.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import {
  audit_entries,
  broadcast_guests,
  broadcast_tags,
  broadcasts,
  former_slugs,
  guests,
  images,
  operations,
  revisions,
  series_templates,
  tags,
} from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const merge = (body: Merge, role: Role = 'chief_editor') => room.as(role).call(api.merges.create, { body })
const undo = (id: number, role: Role = 'chief_editor') =>
  room.as(role).call(api.operations.undo, { params: { id } })
const at = (id: number, lock_version = 0) => ({ id, lock_version })
const mergeGuests = (from: number, into: number, take: Extract<Merge, { noun: 'guest' }>['take'] = []) =>
  merge({ noun: 'guest', from: at(from), into: at(into), take })
const guest = async (id: number) => (await room.editor.call(api.guests.read, { params: { id } })).body
const namesOf = async (id: number) => {
  const { guests: all, tags: on } = await room.read(id)
  return [...all.map((one) => one.guest.display_name), ...on.map(({ name }) => name)]
}

async function pair() {
  return [await room.given.guest('Chaput Renaud'), await room.given.guest('Renaud Chaput')] as const
}

describe('a merge is refused', () => {
  test('to whoever may not, of a thing with itself, of what is not there', async () => {
    const [from, into] = await pair()
    const body: Merge = { noun: 'guest', from: at(from), into: at(into), take: [] }
    expect((await room.anonymous.call(api.merges.create, { body })).status).toBe(401)
    expect((await room.anonymous.call(api.merges.preview, { body })).status).toBe(401)
    for (const role of ['viewer', 'editor', 'producer'] as const) {
      expect((await merge(body, role)).status).toBe(403)
      expect((await room.as(role).call(api.merges.preview, { body })).status).toBe(403)
    }
    const itself = await merge({ ...body, into: at(from) })
    expect([itself.status, itself.problem.errors]).toEqual([
      422,
      [{ pointer: '/into/id', code: 'merged_into_itself', detail: 'On ne fusionne rien avec soi-même.' }],
    ])
    const unknown = await merge({ ...body, into: at(2_000_000_000) })
    expect([unknown.status, unknown.problem.detail]).toEqual([
      404,
      'Cette fiche d’invité·e n’existe pas ou n’existe plus.',
    ])
    expect((await merge({ ...body, noun: 'tag', take: [] })).status).toBe(404)
    const bad = await room.as('admin').raw('/api/v1/merges', { method: 'POST' })
    expect([400, 415]).toContain(bad.status)
  })

  test('when somebody saved either of the two meanwhile', async () => {
    const [from, into] = await pair()
    const stale = await merge({ noun: 'guest', from: at(from), into: at(into, 3), take: [] })
    expect([stale.status, stale.problem.current]).toEqual([
      412,
      expect.objectContaining({ id: into, lock_version: 0, name: 'Renaud Chaput' }),
    ])
    expect((await merge({ noun: 'guest', from: at(from, 1), into: at(into), take: [] })).status).toBe(412)
  })

  test('to the second of two who merge the same pair at once, either way round', async () => {
    const [from, into] = await pair()
    const both = await Promise.all([mergeGuests(from, into), mergeGuests(into, from)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.problem.detail).toMatch(/«\s.*\s» vient d’être fusionné avec «\s.*\s»\./u)
    const [gone, again] = await pair()
    const same = await Promise.all([mergeGuests(gone, again), mergeGuests(gone, again)])
    expect(same.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})

describe('two guests made one', () => {
  test('show everywhere as the one that stays, with the fields that were chosen; undone, all is as it was', async () => {
    const [from, into] = await pair()
    await room.db
      .update(guests)
      .set({ role_short: 'juriste', aliases: ['R. Chaput'], legacy_label: 'Chaput Renaud' })
      .where(eq(guests.id, from))
    await room
      .as('producer')
      .call(
        api.guestContacts.update,
        { params: { id: from }, body: { contact: 'PLANTÉ 06' } },
        { ifMatch: 0 },
      )
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
    const before = await linksNow([alone.id, both.id, live.id])
    const { slug } = await guest(from)

    const done = await mergeGuests(from, into, ['role_short'])
    expect(done.status).toBe(201)
    expect(done.body).toMatchObject({ kind: 'merge', state: 'done', total: 3, done: 3, refused: 0 })
    expect(await guest(into)).toMatchObject({
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
    expect(await namesOf(alone.id)).toEqual(['Claire Girka', 'Renaud Chaput'])
    expect(await namesOf(both.id)).toEqual(['Renaud Chaput'])
    const found = await room.as('viewer').call(api.broadcasts.list, { query: { guest: from } })
    expect(found.body.data.map(({ id }) => id)).toEqual(expect.arrayContaining([alone.id, both.id]))
    expect((await room.read(both.id)).guests[0]?.role_label).toBe('invité')
    expect(JSON.stringify(await linksNow([alone.id, both.id, live.id]))).not.toContain(`"guest_id":${from},`)
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

    expect((await undo(done.body.id, 'editor')).status).toBe(403)
    expect((await undo(done.body.id)).body).toMatchObject({ state: 'undone', result: { given_back: 3 } })
    expect(await formerly()).toEqual([])
    expect(await linksNow([alone.id, both.id, live.id])).toEqual(before)
    expect(await guest(from)).toMatchObject({ display_name: 'Chaput Renaud', role_short: 'juriste', slug })
    expect(await guest(into)).toMatchObject({ role_short: null, aliases: [], legacy_label: null })
    const back = await room.as('producer').call(api.guestContacts.read, { params: { id: from } })
    expect(back.body.contact).toBe('PLANTÉ 06')
    expect(
      (await room.as('producer').call(api.guestContacts.read, { params: { id: into } })).body.contact,
    ).toBeNull()
    expect(await room.db.select().from(former_slugs).where(eq(former_slugs.slug, slug))).toEqual([])
    const twice = await undo(done.body.id)
    expect([twice.status, twice.problem.detail]).toEqual([409, 'Cette opération est déjà annulée.'])

    const again = await merge({ noun: 'guest', from: at(from, 1), into: at(into, 2), take: [] })
    expect(again.status).toBe(201)
    expect(await namesOf(alone.id)).toEqual(['Claire Girka', 'Renaud Chaput'])
  })

  test('who were both on one live lose no note, contact or state of it; undone, each has their own again', async () => {
    const [from, into] = await pair()
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
    const before = [await linksNow(ids), await contacts()]

    const { body } = await mergeGuests(from, into)
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

    expect((await undo(body.id)).body).toMatchObject({ state: 'undone', result: { given_back: 3 } })
    expect([await linksNow(ids), await contacts()]).toEqual(before)

    const again = await merge({ noun: 'guest', from: at(from, 1), into: at(into, 2), take: [] })
    const since = await made(both.id)
    const kept = since.bookings.map(({ guest_id, notes }) =>
      booked(guest_id, guest_id === into ? { notes: `${notes}\nLoge 3` } : {}),
    )
    expect((await produced(both.id, { bookings: kept }, since.lock_version)).status).toBe(200)
    await undo(again.body.id)
    const after = new Map((await made(both.id)).bookings.map((booking) => [booking.guest_id, booking]))
    expect(after.get(into)?.notes).toBe('Loge 2\nLoge 1\nLoge 3')
    expect(after.get(from)).toMatchObject({ state: 'confirmed', notes: 'Loge 1' })
  })

  test('come apart only where the merge still stands', async () => {
    const [from, into] = await pair()
    const [left, kept] = [
      await room.given.broadcast({ guests: [{ guest_id: from, role_label: null }] }),
      await room.given.broadcast({ guests: [{ guest_id: from, role_label: null }] }),
    ]
    const since = await room.given.broadcast({ guests: [{ guest_id: into, role_label: null }] })
    const { body } = await mergeGuests(from, into)
    const params = { id: left.id }
    await room.editor.call(api.broadcasts.update, { params, query: {}, body: { guests: [] } }, { ifMatch: 1 })
    await room.editor.call(
      api.guests.update,
      { params: { id: into }, body: { role_short: 'éditrice', aliases: ['Chaput Renaud', 'Rachel'] } },
      { ifMatch: 1 },
    )
    expect((await undo(body.id)).body).toMatchObject({ state: 'undone', result: { given_back: 1 } })
    expect(await namesOf(left.id)).toEqual([])
    expect(await namesOf(kept.id)).toEqual(['Chaput Renaud'])
    expect(await namesOf(since.id)).toEqual(['Renaud Chaput'])
    expect(await guest(into)).toMatchObject({ role_short: 'éditrice', aliases: ['Rachel'] })
  })

  test('come apart without a portrait that was deleted since', async () => {
    const [from, into] = await pair()
    const [theirs, mine] = [await room.given.image(), await room.given.image()]
    await room.db.update(guests).set({ image_id: theirs }).where(eq(guests.id, from))
    await room.db.update(guests).set({ image_id: mine }).where(eq(guests.id, into))
    const done = await mergeGuests(from, into)
    await room.db.delete(images).where(inArray(images.id, [theirs, mine]))
    expect((await undo(done.body.id)).body.state).toBe('undone')
    expect([(await guest(from)).image_id, (await guest(into)).image_id]).toEqual([null, null])
  })

  test('are undone in the order they came, and for thirty days', async () => {
    const [first, second] = await pair()
    const third = await room.given.guest('R. Chaput')
    const one = await mergeGuests(first, second)
    const two = await merge({ noun: 'guest', from: at(second, 1), into: at(third), take: [] })
    const refused = await undo(one.body.id)
    expect([refused.problem.code, refused.problem.detail]).toEqual([
      'conflict',
      expect.stringContaining('annulez d’abord celle-là'),
    ])
    expect((await undo(two.body.id)).status).toBe(200)
    const until = (undo_until: Date) =>
      room.db.update(operations).set({ undo_until }).where(eq(operations.id, one.body.id))
    await until(new Date(room.clock.now().getTime() - 1))
    expect((await undo(one.body.id)).problem.detail).toBe('Cette opération ne peut plus être annulée.')
    await until(new Date(one.body.undo_until ?? ''))
    expect((await undo(one.body.id)).status).toBe(200)
    expect((await undo(one.body.id)).problem.code).toBe('transition_refused')
  })

  test('are not undone once the one that stayed was deleted, and say that it was', async () => {
    const [from, into] = await pair()
    const { body } = await mergeGuests(from, into)
    await room.as('admin').call(api.guests.remove, { params: { id: into }, query: {} }, { ifMatch: 1 })
    const refused = await undo(body.id)
    expect([refused.problem.code, refused.problem.detail]).toEqual([
      'not_found',
      expect.stringContaining('a été supprimée depuis'),
    ])
  })

  test('reach two hundred broadcasts at once, and come wholly apart; what it takes is printed', async () => {
    const [from, into] = await pair()
    const rows = await room.db
      .insert(broadcasts)
      .values(
        Array.from({ length: 200 }, (_, n) => ({
          title: `Émission ${n}`,
          slug: `beaucoup-${n}`,
          status: 'published' as const,
          published_n: 1,
        })),
      )
      .returning({ id: broadcasts.id })
    await room.db
      .insert(broadcast_guests)
      .values(rows.map(({ id }) => ({ broadcast_id: id, guest_id: from, position: 0 })))
    const { content } = await contentLike()
    const snapshot = { ...content, guests: [{ guest_id: from, role_label: null }] }
    await room.db
      .insert(revisions)
      .values(rows.map(({ id }) => ({ broadcast_id: id, n: 1, snapshot, kind: 'transition' as const })))
    const start = performance.now()
    const { body, status } = await mergeGuests(from, into)
    const merged = performance.now() - start
    expect([status, body.total]).toEqual([201, 200])
    const links = (id: number) => room.db.$count(broadcast_guests, eq(broadcast_guests.guest_id, id))
    expect([await links(from), await links(into)]).toEqual([0, 200])
    const between = performance.now()
    await undo(body.id)
    const undone = performance.now() - between
    process.stdout.write(
      `merge of 200 broadcasts: ${Math.round(merged)} ms, undo: ${Math.round(undone)} ms\n`,
    )
    expect([await links(from), await links(into)]).toEqual([200, 0])
  })
})

describe('two tags made one', () => {
  test('that only their spelling told apart take another synonym afterwards', async () => {
    const [from, into] = [await room.given.tag('PeerTube'), await room.given.tag('Peertube')]
    await merge({ noun: 'tag', from: at(from), into: at(into), take: [] })
    const kept = (await room.editor.call(api.tags.read, { params: { id: into } })).body
    expect(kept.synonyms).toEqual(['PeerTube'])
    const body = { synonyms: [...kept.synonyms, 'Vidéos libres'] }
    const ifMatch = kept.lock_version
    const saved = await room.editor.call(api.tags.update, { params: { id: into }, body }, { ifMatch })
    expect([saved.status, saved.body.synonyms]).toEqual([200, body.synonyms])
  })

  test('are one on every broadcast, as main tag too; undone, each has its own again', async () => {
    const [from, into] = [await room.given.tag('BlueSky'), await room.given.tag('Blue sky')]
    const [alone, both] = [
      await room.given.broadcast({ tag_ids: [from], main_tag_id: from }),
      await room.given.broadcast({ tag_ids: [from, into], main_tag_id: into }),
    ]
    const { body } = await merge({ noun: 'tag', from: at(from), into: at(into), take: ['name'] })
    const [kept] = await room.db.select().from(tags).where(eq(tags.id, into))
    expect(kept).toMatchObject({ name: 'BlueSky', key: 'bluesky', synonyms: ['Blue sky'] })
    expect(await namesOf(alone.id)).toEqual(['BlueSky'])
    expect((await room.read(alone.id)).main_tag_id).toBe(into)
    expect(await namesOf(both.id)).toEqual(['BlueSky'])
    for (const endpoint of [api.tags.read, api.appearances.aroundTag]) {
      const gone = await room.editor.call(endpoint, { params: { id: from } })
      expect([gone.status, gone.problem.current]).toEqual([410, expect.objectContaining({ id: into })])
    }
    const around = await room.editor.call(api.appearances.aroundTag, { params: { id: into } })
    expect(around.body.formerly).toEqual([{ id: from, name: 'BlueSky' }])
    expect((await undo(body.id)).status).toBe(200)
    expect((await room.editor.call(api.tags.read, { params: { id: from } })).status).toBe(200)
    expect(await namesOf(alone.id)).toEqual(['BlueSky'])
    expect((await room.read(alone.id)).main_tag_id).toBe(from)
    expect(await namesOf(both.id)).toEqual(['BlueSky', 'Blue sky'])
    expect((await room.read(both.id)).main_tag_id).toBe(into)
    const rows = await room.db.select().from(broadcast_tags).where(eq(broadcast_tags.tag_id, from))
    expect(rows).toHaveLength(2)
  })

  test('a tag that broadcasts bear is not deleted instead', async () => {
    const tag = await room.given.tag('Porté')
    await room.given.broadcast({ tag_ids: [tag] })
    const refused = await room
      .as('chief_editor')
      .call(api.tags.remove, { params: { id: tag }, query: {} }, { ifMatch: 0 })
    expect([refused.status, refused.problem.code]).toEqual([409, 'in_use'])
  })
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

/** Every link of these broadcasts, in the database. */
async function linksNow(ids: number[]) {
  const { rows } = await room.db.execute(sql`
    select b.id, b.main_tag_id,
      (select jsonb_agg(to_jsonb(g) order by position, guest_id) from broadcast_guests g where broadcast_id = b.id) guests,
      (select jsonb_agg(to_jsonb(k) order by guest_id) from bookings k where broadcast_id = b.id) bookings,
      (select host_ids from productions p where p.id = b.id) hosts,
      (select snapshot->'guests' from revisions r where r.broadcast_id = b.id and n = b.published_n) shown,
      (select jsonb_agg(template order by id) from series_templates) templates
    from broadcasts b where b.id = any(${sql.param(ids)}::int[]) order by b.id`)
  return rows
}

async function contentLike() {
  const { id } = await room.ready()
  await room
    .as('admin')
    .call(api.broadcasts.transition, { params: { id }, body: { to: 'published' } }, { ifMatch: 0 })
  const [row] = await room.db.select().from(revisions).where(eq(revisions.broadcast_id, id))
  if (row === undefined) throw new Error('nothing was published')
  return { content: row.snapshot }
}
