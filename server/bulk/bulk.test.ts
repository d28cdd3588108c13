import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { BulkEdit } from '#app/contract/bulk-edit.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { audit_entries, broadcasts, operations } from '#server/db/schema.ts'
import { endEarly } from '#server/operations/endEarly.ts'
import { ended } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const chief = () => room.as('chief_editor')
const preview = (body: BulkEdit) => chief().call(api.bulk_edits.preview, { body })
const apply = async (body: BulkEdit) => {
  const opened = await chief().call(api.bulk_edits.apply, { body })
  expect(opened.status).toBe(201)
  return ended(chief(), opened.body.id)
}
const undo = async (id: number) => {
  const begun = await chief().call(api.operations.undo, { params: { id } })
  expect(begun.status).toBe(200)
  return ended(chief(), id)
}

describe('who may, and what is refused', () => {
  const body: BulkEdit = { selection: { ids: [1] }, edits: { season_number: 9 } }

  test.each([api.bulk_edits.preview, api.bulk_edits.apply])(
    '$path is for who manages the archive',
    async (endpoint) => {
      expect((await room.anonymous.call(endpoint, { body })).status).toBe(401)
      expect((await room.editor.call(endpoint, { body })).status).toBe(403)
    },
  )

  test('a change of nothing, of nobody, or towards what is not there', async () => {
    const nothing = await preview({ selection: { ids: [1] }, edits: {} })
    expect(nothing.problem.errors).toMatchObject([{ pointer: '/edits', code: 'nothing_to_do' }])
    const nobody = await preview({ selection: { ids: [] }, edits: { season_number: 1 } })
    expect(nobody.status).toBe(422)
    const gone = await preview({ selection: { ids: [1] }, edits: { series_id: 4321, add_tag_ids: [4321] } })
    expect(gone.problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/edits/series_id',
      '/edits/add_tag_ids/0',
    ])
  })

  test('an unknown filter is refused rather than forgotten', async () => {
    const search: object = { saison: 9 }
    expect((await preview({ selection: { search }, edits: { season_number: 1 } })).status).toBe(422)
  })
})

test('a dry run says what would change and writes nothing', async () => {
  const [kept, gone, series] = [
    await room.given.tag('Logement'),
    await room.given.tag('Saison 09'),
    await room.given.series('La Barrière'),
  ]
  const one = await room.given.broadcast({ tag_ids: [kept, gone], main_tag_id: gone })
  const two = await room.given.broadcast({ series_id: series, tag_ids: [kept] })
  const trashed = await room.given.broadcast()
  await room.editor.call(api.broadcasts.remove, { params: { id: trashed.id } }, { ifMatch: 0 })
  const edits = { series_id: series, remove_tag_ids: [gone] }
  const { body } = await preview({ selection: { ids: [one.id, two.id, trashed.id, 99_999] }, edits })
  expect(body).toMatchObject({
    total: 4,
    changed: 1,
    unchanged: 1,
    refused: 2,
    published: 0,
    sample: [
      {
        id: one.id,
        title: 'Une émission',
        differences: [
          { pointer: '/series_id', before: [], after: ['La Barrière'] },
          { pointer: '/tag_ids', before: ['Logement', 'Saison 09'], after: ['Logement'] },
          { pointer: '/main_tag_id', before: ['Saison 09'], after: [] },
        ].toSorted((a, b) => order(body, a.pointer) - order(body, b.pointer)),
      },
    ],
    refusals: [
      { id: trashed.id, detail: expect.stringContaining('corbeille') },
      { id: 99_999, detail: 'Cette émission n’existe plus.' },
    ],
  })
  expect((await room.read(one.id)).lock_version).toBe(0)
})

const order = (body: { sample: { differences: { pointer: string }[] }[] }, pointer: string) =>
  body.sample[0]?.differences.findIndex((difference) => difference.pointer === pointer) ?? 0

test('all that match change, but those left out; then everything is as it was', async () => {
  const [tag, guest] = [await room.given.tag('Rail'), await room.given.guest('Nora Vallespir')]
  const made = []
  for (let n = 0; n < 60; n++) made.push(await room.given.broadcast({ season_number: 77 }, `Lot ${n}`))
  const [left, ...rest] = made.map(({ id }) => id)
  const selection = { search: { season: 77 }, except: [left ?? 0] }
  const edits = { season_number: 78, format: 'sauvage' as const, add_tag_ids: [tag], add_guest_ids: [guest] }
  const done = await apply({ selection, edits })
  expect(done).toMatchObject({ state: 'done', kind: 'bulk_edit', total: 59, done: 59, refused: 0 })
  expect(done.request).toEqual({ selection: { search: { season: 77 }, except: 1 }, edits })
  const after = await room.read(rest[0] ?? 0)
  expect(after).toMatchObject({ season_number: 78, format: 'sauvage', tag_ids: [tag], lock_version: 1 })
  expect(after.guests.map(({ guest_id }) => guest_id)).toEqual([guest])
  expect((await room.read(left ?? 0)).season_number).toBe(77)

  const found = await room.editor.call(api.broadcasts.list, { query: { q: 'vallespir rail' } })
  expect(found.body.meta.total).toBe(59)
  const history = await room.editor.call(api.revisions.list, { params: { id: rest[0] ?? 0 }, query: {} })
  expect(history.body.data[0]).toMatchObject({ kind: 'manual', by: { id: 'chief_editor' } })

  const undone = await undo(done.id)
  expect(undone).toMatchObject({ state: 'undone', result: { left: 0 } })
  expect(await room.read(rest[0] ?? 0)).toMatchObject({
    season_number: 77,
    format: null,
    tag_ids: [],
    guests: [],
  })
  expect((await chief().call(api.operations.undo, { params: { id: done.id } })).status).toBe(409)
  const entries = await room.db.select().from(audit_entries).where(eq(audit_entries.operation_id, done.id))
  // What was done and that it was undone, each once.
  expect(entries.map(({ action }) => action).toSorted()).toEqual([
    'broadcast.bulk_edit',
    'broadcast.undo_bulk_edit',
  ])
})

test('a search with a slip of the finger selects what its list shows', async () => {
  const { id } = await room.given.broadcast({}, 'Les écluses de Trévoncourt')
  const { body } = await preview({ selection: { search: { q: 'ecluzes' } }, edits: { season_number: 5 } })
  expect(body).toMatchObject({ total: 1, sample: [{ id }] })
})

test('undoing leaves what somebody wrote since, and counts it', async () => {
  const [tag, other] = [await room.given.tag('Forêt'), await room.given.tag('Fret')]
  const show = await room.given.broadcast({ season_number: 3 })
  const done = await apply({
    selection: { ids: [show.id] },
    edits: { season_number: 4, add_tag_ids: [tag] },
  })
  await room.editor.call(
    api.broadcasts.update,
    { params: { id: show.id }, query: {}, body: { season_number: 5, tag_ids: [other, tag] } },
    { ifMatch: 1 },
  )
  expect(await undo(done.id)).toMatchObject({ state: 'undone', result: { left: 1 } })
  expect(await room.read(show.id)).toMatchObject({ season_number: 5, tag_ids: [other] })
})

test('a published page goes on as it was until it is published again', async () => {
  const show = await room.ready()
  await room
    .as('admin')
    .call(
      api.broadcasts.transition,
      { params: { id: show.id }, body: { to: 'published' } },
      { ifMatch: show.lock_version },
    )
  const asked = { selection: { ids: [show.id] }, edits: { license: 'cc_by' as const } }
  expect((await preview(asked)).body.published).toBe(1)
  await apply(asked)
  expect(await room.read(show.id)).toMatchObject({ has_unpublished_changes: true, license: 'cc_by' })
})

test('what cannot be written is told with its reason, the rest is written', async () => {
  const tag = await room.given.tag('Eau')
  const [bears, lacks] = [await room.given.broadcast({ tag_ids: [tag] }), await room.given.broadcast({})]
  const done = await apply({ selection: { ids: [bears.id, lacks.id] }, edits: { main_tag_id: tag } })
  expect(done).toMatchObject({ done: 1, refused: 1, total: 2 })
  expect(done.refusals).toEqual([
    {
      noun: 'broadcast',
      id: lacks.id,
      name: 'Une émission',
      detail: 'Le tag principal doit faire partie des tags.',
    },
  ])
  expect((await room.read(bears.id)).main_tag_id).toBe(tag)
})

test('an undoing that stopped can be asked for again, whatever it had done', async () => {
  const [row] = await room.db
    .insert(operations)
    .values({ kind: 'merge', state: 'undoing', request: {}, by: 'admin' })
    .returning()
  await endEarly(room.deps)
  const { body } = await chief().call(api.operations.read, { params: { id: row?.id ?? 0 } })
  expect(body).toMatchObject({ state: 'done', refused: 0, result: {} })
})

test('an act that stops half-way says so, and counts what it did not reach', async () => {
  const made = []
  for (let n = 0; n < 52; n++) made.push(await room.given.broadcast())
  await room.db.execute(sql`create function stop() returns trigger language plpgsql as $$
    begin raise exception 'the disk is full'; end $$`)
  await room.db.execute(sql`create trigger stop before update on operations for each row
    when (new.state = 'undone' or (new.state = 'running' and old.done > 0)) execute function stop()`)
  try {
    const done = await apply({ selection: { ids: made.map(({ id }) => id) }, edits: { season_number: 56 } })
    expect(done).toMatchObject({
      state: 'done',
      done: 50,
      refused: 2,
      total: 52,
      result: { interrupted: true },
    })
    expect(await undo(done.id)).toMatchObject({ state: 'done', undone_at: null })
    await room.db.execute(sql`drop trigger stop on operations`)
    expect(await undo(done.id)).toMatchObject({ state: 'undone', result: { left: 0 } })
  } finally {
    await room.db.execute(sql`drop function stop cascade`)
  }
})

test('asked twice with one key, it is done once', async () => {
  const show = await room.given.broadcast()
  const body: BulkEdit = { selection: { ids: [show.id] }, edits: { season_number: 58 } }
  const ask = () => chief().call(api.bulk_edits.apply, { body }, { idempotencyKey: 'once' })
  const [first, second] = [await ask(), await ask()]
  expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id])
  expect(await ended(chief(), first.body.id)).toMatchObject({ state: 'done', done: 1 })
  expect((await room.read(show.id)).lock_version).toBe(1)
})

test('what the server alone could not write is told as such', async () => {
  const [one, two] = [await room.given.broadcast(), await room.given.broadcast()]
  await room.db.execute(sql`create function stop() returns trigger language plpgsql as $$
    begin raise exception 'the disk is full'; end $$`)
  await room.db.execute(sql`create trigger stop before update on broadcasts for each row
    when (new.id = ${sql.raw(String(two.id))}) execute function stop()`)
  try {
    const done = await apply({ selection: { ids: [one.id, two.id] }, edits: { season_number: 57 } })
    expect(done).toMatchObject({ done: 1, refused: 1, request: { selection: { count: 2 } } })
    expect(done.refusals).toMatchObject([
      { id: two.id, detail: 'Le serveur n’a pas pu écrire cette émission\u00A0: recommencez.' },
    ])
    const [entry] = await room.db.select().from(audit_entries).where(eq(audit_entries.operation_id, done.id))
    expect(entry?.after).toEqual({ selection: { count: 2 }, edits: { season_number: 57 }, count: 2 })
  } finally {
    await room.db.execute(sql`drop function stop cascade`)
  }
})

test('a stop of the server ends what ran: it is told, and can be undone', async () => {
  const [row] = await room.db
    .insert(operations)
    .values({ kind: 'bulk_edit', state: 'running', total: 5, done: 3, request: {}, by: 'admin' })
    .returning()
  await endEarly(room.deps)
  expect((await chief().call(api.operations.read, { params: { id: row?.id ?? 0 } })).body).toMatchObject({
    state: 'done',
    refused: 2,
    result: { interrupted: true },
  })
})

test('two thousand rows', async () => {
  const rows = Array.from({ length: 2000 }, (_, n) => ({
    title: `Émission ${n}`,
    slug: `en-nombre-${n}`,
    search: `en nombre ${n}`,
    season_number: 99,
    body_html: '<p>Un paragraphe de la page.</p>'.repeat(40),
  }))
  await room.db.insert(broadcasts).values(rows)
  const tag = await room.given.tag('En nombre')
  const began = performance.now()
  const all = await apply({
    selection: { search: { season: 99, q: 'en nombre' } },
    edits: { season_number: 12, add_tag_ids: [tag] },
  })
  const middle = performance.now()
  expect(all.done).toBe(2000)
  await undo(all.id)
  const times = [middle - began, performance.now() - middle].map((ms) => `${(ms / 1000).toFixed(1)} s`)
  process.stdout.write(`\n${all.done} broadcasts changed and undone: ${times.join(', ')}\n`)
}, 60_000)
