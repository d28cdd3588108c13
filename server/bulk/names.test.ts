import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { NameEdit } from '#app/contract/name-edit.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { guests } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const chief = () => room.as('chief_editor')
const preview = (body: NameEdit) => chief().call(api.name_edits.preview, { body })
const apply = (body: NameEdit) => chief().call(api.name_edits.apply, { body })
const tag = async (id: number) => (await chief().call(api.tags.read, { params: { id } })).body
const guest = async (id: number) => (await chief().call(api.guests.read, { params: { id } })).body

test.each([api.name_edits.preview, api.name_edits.apply])(
  '$path is for who manages the archive',
  async (endpoint) => {
    const body: NameEdit = { noun: 'tag', selection: { ids: [1] }, edits: { kind: 'place' } }
    expect((await room.anonymous.call(endpoint, { body })).status).toBe(401)
    expect((await room.editor.call(endpoint, { body })).status).toBe(403)
  },
)

test('a change of nothing, of a name, or of what a kind cannot be is refused at its field', async () => {
  const body = { noun: 'tag' as const, selection: { ids: [1] }, edits: {} }
  expect((await preview(body)).problem.errors).toMatchObject([{ pointer: '/edits', code: 'nothing_to_do' }])
  const named: object = { name: 'Tous' }
  expect((await preview({ ...body, edits: named })).status).toBe(422)
  const wrong: object = { kind: 'nuage' }
  expect((await preview({ ...body, edits: wrong })).problem.errors).toMatchObject([
    { pointer: '/edits/kind' },
  ])
})

test('a dry run of tags writes nothing; the change goes to all that are found but those left out', async () => {
  const made = async (name: string) => (await chief().call(api.tags.create, { body: { name } })).body.id
  const [here, there, out] = [
    await made('Île de Batz'),
    await made('Île de Sein'),
    await made('Île au trésor'),
  ]
  const body: NameEdit = {
    noun: 'tag',
    selection: { search: { q: 'ile' }, except: [out] },
    edits: { kind: 'place', description: 'En mer' },
  }
  const { body: dry } = await preview(body)
  expect(dry).toMatchObject({ total: 2, changed: 2, unchanged: 0, refused: 0, published: 0 })
  expect(dry.sample.find(({ id }) => id === here)).toEqual({
    id: here,
    title: 'Île de Batz',
    differences: [
      { pointer: '/kind', before: ['topic'], after: ['place'] },
      { pointer: '/description', before: [], after: ['En mer'] },
    ],
  })
  expect((await tag(here)).kind).toBe('topic')

  const { status, body: done } = await apply(body)
  expect([status, done.state, done.done]).toEqual([201, 'done', 2])
  expect([(await tag(here)).kind, (await tag(there)).kind, (await tag(out)).kind]).toEqual([
    'place',
    'place',
    'topic',
  ])
  expect((await tag(here)).lock_version).toBe(1)
  expect((await preview(body)).body).toMatchObject({ changed: 0, unchanged: 2 })

  const { lock_version } = await tag(there)
  await chief().call(
    api.tags.update,
    { params: { id: there }, body: { description: 'Au bout du monde' } },
    { ifMatch: lock_version },
  )
  const { body: undone } = await chief().call(api.operations.undo, { params: { id: done.id } })
  expect([undone.state, undone.result['left']]).toEqual(['undone', 1])
  expect(await tag(here)).toMatchObject({ kind: 'topic', description: null })
  expect(await tag(there)).toMatchObject({ kind: 'topic', description: 'Au bout du monde' })
})

test('guests take a kind, an agreement and a role together; who is not there is refused, and the audit tells it', async () => {
  const [one, two] = [
    await room.given.guest('Chorale des Abers'),
    await room.given.guest('Fanfare du Relecq'),
  ]
  const edits = { kind: 'collective' as const, agreement: 'feminine' as const, role_short: '' }
  const { body: done } = await apply({ noun: 'guest', selection: { ids: [one, two, one, 99_999] }, edits })
  expect([done.total, done.done, done.refused]).toEqual([3, 2, 1])
  expect(await guest(two)).toMatchObject({ kind: 'collective', agreement: 'feminine', role_short: null })
  const { body: read } = await chief().call(api.operations.read, { params: { id: done.id } })
  expect(read.refusals).toEqual([
    { noun: 'guest', id: 99_999, name: '#99999', detail: 'Cette fiche n’existe plus.' },
  ])
  const told = await room.as('admin').call(api.audit.list, { query: { action: 'guest.bulk_edit' } })
  expect(told.body.data).toMatchObject([{ operation_id: done.id, after: { count: 2 } }])
  await chief().call(api.operations.undo, { params: { id: done.id } })
  expect(await guest(one)).toMatchObject({ kind: 'person', agreement: null })
})

test('the sort name follows the kind, shown first, unless somebody wrote it; undone, it is as it was', async () => {
  const known = { given_name: 'Léa', family_name: 'Dupuis' }
  const made = async (display_name: string, more: object) =>
    (await chief().call(api.guests.create, { body: { ...known, display_name, ...more } })).body.id
  const [followed, written] = [await made('Léa Dupuis', {}), await made('Léa D.', { sort_name: 'D., Léa' })]
  const body: NameEdit = {
    noun: 'guest',
    selection: { ids: [followed, written] },
    edits: { kind: 'collective' },
  }
  const { body: dry } = await preview(body)
  expect(dry.sample.find(({ id }) => id === followed)?.differences).toContainEqual({
    pointer: '/sort_name',
    before: ['Dupuis, Léa'],
    after: ['Léa Dupuis'],
  })
  const { body: done } = await apply(body)
  expect(await guest(followed)).toMatchObject({ kind: 'collective', sort_name: 'Léa Dupuis' })
  expect(await guest(written)).toMatchObject({ kind: 'collective', sort_name: 'D., Léa' })
  await chief().call(api.operations.undo, { params: { id: done.id } })
  expect(await guest(followed)).toMatchObject({ kind: 'person', sort_name: 'Dupuis, Léa' })
  expect(await guest(written)).toMatchObject({ kind: 'person', sort_name: 'D., Léa' })
})

test('two thousand guests change in one act, and back; what it takes is printed', async () => {
  const rows = Array.from({ length: 2000 }, (_, n) => ({
    display_name: `Foule ${n}`,
    sort_name: `Foule ${n}`,
    slug: `foule-${n}`,
    search: `foule ${n}`,
  }))
  await room.db.insert(guests).values(rows)
  const edits = { kind: 'collective' as const, role_short: 'chœur' }
  const start = performance.now()
  const { body: done } = await apply({ noun: 'guest', selection: { search: { q: 'foule' } }, edits })
  const between = performance.now()
  expect([done.state, done.done]).toEqual(['done', 2000])
  const { body: undone } = await chief().call(api.operations.undo, { params: { id: done.id } })
  expect(undone.state).toBe('undone')
  const [changed, back] = [between - start, performance.now() - between].map(Math.round)
  process.stdout.write(`2,000 guests changed: ${changed} ms, undone: ${back} ms\n`)
})

test('one key does it once', async () => {
  const id = await room.given.tag('Phare')
  const body: NameEdit = { noun: 'tag', selection: { ids: [id] }, edits: { kind: 'place' } }
  const once = { idempotencyKey: '0d7e3c1a-8f0e-4c53-9d55-0c4f6f2a1b11' }
  const [first, again] = [
    await chief().call(api.name_edits.apply, { body }, once),
    await chief().call(api.name_edits.apply, { body }, once),
  ]
  expect(again.body.id).toBe(first.body.id)
})
