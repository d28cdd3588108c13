import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tagEndpoints as api, type TagInput } from '#app/contract/tag.ts'
import { broadcast_tags, broadcasts } from '#server/db/schema.ts'
import { givenBroadcast, nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({ app: nouns })
})
afterAll(() => room.close())

const create = (body: TagInput) => room.as('editor').call(api.create, { body })
const add = async (body: TagInput) => (await create(body)).body
const list = async (query: object) =>
  (await room.as('viewer').call(api.list, { query })).body.data.map((tag) => tag.name)

async function show(slug: string, tags: { id: number }[], main_tag_id: number | null = null) {
  const broadcast_id = await givenBroadcast(room.db, slug, { main_tag_id })
  const rows = tags.map(({ id }, position) => ({ broadcast_id, tag_id: id, position }))
  if (rows.length > 0) await room.db.insert(broadcast_tags).values(rows)
  return broadcast_id
}

async function broadcast(id: number) {
  const [row] = await room.db.select().from(broadcasts).where(eq(broadcasts.id, id))
  const tags = await room.db
    .select({ id: broadcast_tags.tag_id })
    .from(broadcast_tags)
    .where(eq(broadcast_tags.broadcast_id, id))
    .orderBy(asc(broadcast_tags.position))
  return { ...row, tags: tags.map((tag) => tag.id) }
}

describe('one tag for all spellings', () => {
  test.each([
    ["maintien de l'ordre", 'Maintien de l’ordre'],
    ['Bluesky', 'BlueSky'],
    ['Ecologie', 'Écologie'],
    ['OEuvres  libres', 'Œuvres libres'],
    ['Donateurice', 'Donateur·ice'],
    ['Saison\u00a011', 'Saison 11'],
  ])('%s is refused beside %s', async (again, first) => {
    const tag = await add({ name: first })
    const refused = await create({ name: again })
    expect(refused.status).toBe(409)
    expect(refused.problem).toMatchObject({
      code: 'duplicate',
      detail: `Le tag «\u00a0${first}\u00a0» existe déjà.`,
      errors: [{ pointer: '/name', code: 'duplicate' }],
      current: tag,
    })
  })

  test('a rename into the name of another is refused, a better spelling of its own is not', async () => {
    const [mine, other] = [await add({ name: 'peertube' }), await add({ name: 'Mastodon' })]
    const rename = (name: string) =>
      room.as('editor').call(api.update, { params: { id: mine.id }, body: { name } }, { ifMatch: 0 })
    const refused = await rename('MASTODON')
    expect(refused.status).toBe(409)
    expect(refused.problem.current).toEqual(other)
    expect((await rename('PeerTube')).body).toMatchObject({
      name: 'PeerTube',
      slug: 'peertube',
      lock_version: 1,
    })
  })

  test('names of symbols or emoji stay apart', async () => {
    expect((await create({ name: '???' })).status).toBe(201)
    expect((await create({ name: '!!!' })).status).toBe(201)
    expect((await create({ name: 'C++' })).status).toBe(201)
    expect((await create({ name: 'C' })).status).toBe(201)
  })
})

test('a search ignores accents, apostrophes and spaces; the best match comes first', async () => {
  for (const name of ['Logement social', 'Crise du logement', 'Logement', 'Droit au relogement'])
    await add({ name })
  expect(await list({ q: 'logement' })).toEqual([
    'Logement',
    'Logement social',
    'Crise du logement',
    'Droit au relogement',
  ])
  expect(await list({ q: 'logement crise' })).toEqual(['Crise du logement'])
  expect(await list({ q: "l'ordre" })).toEqual(['Maintien de l’ordre'])
})

test('kinds filter, and an empty description is none', async () => {
  const tag = await add({ name: 'Marseille', kind: 'place', description: '' })
  expect(tag).toMatchObject({ kind: 'place', description: null })
  expect(await list({ kind: 'place' })).toEqual(['Marseille'])
})

test('a renamed tag lets its broadcasts be found by the new name', async () => {
  const tag = await add({ name: 'Vieux mot' })
  const id = await show('avec-un-vieux-mot', [tag])
  await room
    .as('editor')
    .call(api.update, { params: { id: tag.id }, body: { name: 'Mot neuf' } }, { ifMatch: 0 })
  expect((await broadcast(id)).search).toContain('mot neuf')
})

describe('deleting', () => {
  const remove = (id: number, reassign_to?: number) =>
    room.as('chief_editor').call(api.remove, { params: { id }, query: { reassign_to } }, { ifMatch: 0 })

  test('hands the broadcasts to another tag, once each, at its place, as main tag too', async () => {
    const [gone, kept, third] = [
      await add({ name: 'Twiter' }),
      await add({ name: 'Twitter' }),
      await add({ name: 'X' }),
    ]
    const one = await show('un', [third, gone], gone.id)
    const both = await show('les-deux', [gone, third, kept], third.id)
    expect((await remove(gone.id, kept.id)).status).toBe(204)
    expect(await broadcast(one)).toMatchObject({
      tags: [third.id, kept.id],
      main_tag_id: kept.id,
      lock_version: 1,
    })
    expect(await broadcast(both)).toMatchObject({
      tags: [third.id, kept.id],
      main_tag_id: third.id,
      lock_version: 1,
    })
    expect((await broadcast(one)).search).toContain('twitter')
  })

  test('clears a main tag that the broadcast does not bear', async () => {
    const tag = await add({ name: 'Orphelin' })
    const id = await show('main-tag-seul', [], tag.id)
    expect((await remove(tag.id)).status).toBe(204)
    expect(await broadcast(id)).toMatchObject({ main_tag_id: null })
  })
})
