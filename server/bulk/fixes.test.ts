import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { Reclassification } from '#app/contract/archive-fix.ts'
import type { Fix } from '#app/contract/archive-health.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { broadcasts, tags } from '#server/db/schema.ts'
import { tagTarget } from './tag-target.ts'
import { ended } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const chief = () => room.as('chief_editor')
const reclassify = async (body: Reclassification) =>
  ended(chief(), (await chief().call(api.tag_reclassifications.apply, { body })).body.id)
const undo = async (id: number) => {
  await chief().call(api.operations.undo, { params: { id } })
  return ended(chief(), id)
}
const mend = async (fix: Fix) =>
  ended(chief(), (await chief().call(api.archive_fixes.apply, { body: { fix } })).body.id)
const dryRun = async (fix: Fix) => (await chief().call(api.archive_fixes.preview, { body: { fix } })).body
const kindOf = async (id: number) => (await room.db.select().from(tags).where(eq(tags.id, id)))[0]?.kind

test('mending is for who manages the archive, and only with what is known', async () => {
  const banner = { fix: 'banner' as const }
  for (const endpoint of [api.archive_fixes.preview, api.archive_fixes.apply]) {
    expect((await room.anonymous.call(endpoint, { body: banner })).status).toBe(401)
    expect((await room.editor.call(endpoint, { body: banner })).status).toBe(403)
  }
  const asked = { tags: [{ tag_id: 4321, to: { field: 'season' as const, season_number: 9 } }] }
  for (const endpoint of [api.tag_reclassifications.preview, api.tag_reclassifications.apply]) {
    expect((await room.anonymous.call(endpoint, { body: asked })).status).toBe(401)
    const gone = await chief().call(endpoint, { body: asked })
    expect(gone.problem.errors).toMatchObject([{ pointer: '/tags/0/tag_id', code: 'unknown_reference' }])
  }
  const tag_id = await room.given.tag('Saison 31')
  const body = { tags: [{ tag_id, to: { field: 'season' as const, season_number: 31 } }] }
  const refused = await room.as('producer').call(api.tag_reclassifications.apply, { body })
  expect(refused.status).toBe(403)
})

test.each([
  ['Saison 09', { field: 'season', season_number: 9 }],
  ['S9', { field: 'season', season_number: 9 }],
  ['saison 9', { field: 'season', season_number: 9 }],
  ['Débat', { field: 'format', format: 'studio' }],
  ['Best-of', { field: 'format', format: 'best_of' }],
  ['Youtube', { field: 'platform', platform: 'youtube' }],
  ['BlueSky', { field: 'platform', platform: 'other' }],
  ['Saison des pluies', null],
  ['Le rail', null],
])('%s', (name, target) => expect(tagTarget(name)).toEqual(target))

test('seasons filed as tags become numbers, and tags again when it is undone', async () => {
  const [season, subject] = [await room.given.tag('Saison 09'), await room.given.tag('Hôpital')]
  const made = {
    empty: await room.given.broadcast({ tag_ids: [subject, season], main_tag_id: season }),
    same: await room.given.broadcast({ tag_ids: [season], season_number: 9 }),
    other: await room.given.broadcast({ tag_ids: [season], season_number: 8 }),
  }
  const proposed = (await room.editor.call(api.tag_reclassifications.proposals, {})).body.data
  const body = {
    tags: proposed.filter(({ tag }) => tag.id === season).map(({ tag, to }) => ({ tag_id: tag.id, to })),
  }
  expect(body.tags).toEqual([{ tag_id: season, to: { field: 'season', season_number: 9 } }])
  expect((await chief().call(api.tag_reclassifications.preview, { body })).body).toMatchObject({
    total: 3,
    changed: 2,
    refused: 1,
    fields: expect.arrayContaining([
      { pointer: '/season_number', count: 1 },
      { pointer: '/tag_ids', count: 2 },
    ]),
    refusals: [{ id: made.other.id, detail: 'Le tag dit «\u00a0Saison 09\u00a0», mais la saison est 8.' }],
  })

  const done = await reclassify(body)
  expect(done).toMatchObject({ kind: 'fix', state: 'done', total: 3, done: 2, refused: 1 })
  expect(await room.read(made.empty.id)).toMatchObject({
    season_number: 9,
    tag_ids: [subject],
    main_tag_id: null,
  })
  expect(await room.read(made.other.id)).toMatchObject({ season_number: 8, tag_ids: [season] })
  expect(await kindOf(season)).toBe('season')

  expect((await undo(done.id)).result).toMatchObject({ left: 0 })
  expect(await room.read(made.empty.id)).toMatchObject({
    season_number: null,
    tag_ids: [subject, season],
    main_tag_id: season,
  })
  expect(await kindOf(season)).toBe('topic')

  const again = await reclassify(done.request as Reclassification) // what was asked, as it was asked
  expect(again).toMatchObject({ done: 2, refused: 1 })
  expect((await room.read(made.empty.id)).season_number).toBe(9)
})

test('a tag that nothing proposes becomes what a person says, and is itself again when it is undone', async () => {
  const tag_id = await room.given.tag('Grand oral')
  const { id } = await room.given.broadcast({ tag_ids: [tag_id] })
  const proposed = (await chief().call(api.tag_reclassifications.proposals, {})).body.data
  expect(proposed.map(({ tag }) => tag.id)).not.toContain(tag_id)
  const body: Reclassification = { tags: [{ tag_id, to: { field: 'format', format: 'public' } }] }
  expect((await chief().call(api.tag_reclassifications.preview, { body })).body).toMatchObject({
    changed: 1,
    refused: 0,
  })
  const done = await reclassify(body)
  expect(await room.read(id)).toMatchObject({ format: 'public', tag_ids: [] })
  expect(await kindOf(tag_id)).toBe('format')
  expect((await undo(done.id)).result).toMatchObject({ left: 0 })
  expect(await room.read(id)).toMatchObject({ format: null, tag_ids: [tag_id] })
  expect(await kindOf(tag_id)).toBe('topic')
})

test('a tag against its field stays, and keeps no other from its own', async () => {
  const [season, format] = [await room.given.tag('Saison 21'), await room.given.tag('Sauvage')]
  const { id } = await room.given.broadcast({ tag_ids: [format, season], format: 'studio' })
  const done = await reclassify({
    tags: [
      { tag_id: season, to: { field: 'season', season_number: 21 } },
      { tag_id: format, to: { field: 'format', format: 'sauvage' } },
    ],
  })
  expect(done).toMatchObject({ done: 1, refused: 0 })
  expect(await room.read(id)).toMatchObject({ season_number: 21, format: 'studio', tag_ids: [format] })
})

test('a platform’s tag goes where the broadcast has its video', async () => {
  const tag = await room.given.tag('YouTube')
  const [has, lacks] = [
    await room.given.broadcast({ tag_ids: [tag], youtube_id: 'bxPfri77OHQ' }),
    await room.given.broadcast({ tag_ids: [tag] }),
  ]
  await reclassify({ tags: [{ tag_id: tag, to: { field: 'platform', platform: 'youtube' } }] })
  expect((await room.read(has.id)).tag_ids).toEqual([])
  expect((await room.read(lacks.id)).tag_ids).toEqual([tag])
  expect(await kindOf(tag)).toBe('platform')
})

test('typography, banners, flattened questions and durations, each with a dry run and a way back', async () => {
  const body_html =
    '<p>Un.</p><p>[auposte_bandeau_don]</p><p>--</p><p>Qui ?</p><p>Elles.</p><p>Où ?</p><p>Ici.</p><p>--</p>'
  const { id } = await room.given.broadcast({ body_html, youtube_id: 'bxPfri77OHQ' }, "L'ordre « juste » ?")
  await room.db
    .update(broadcasts)
    .set({ youtube: { youtube_duration: 4000 }, peertube: { peertube_duration: 4010 } })
    .where(eq(broadcasts.id, id))
  const two = await room.given.broadcast({}, 'Deux durées')
  await room.db
    .update(broadcasts)
    .set({ youtube: { youtube_duration: 4000 }, peertube: { peertube_duration: 8010 } })
    .where(eq(broadcasts.id, two.id))

  expect(await dryRun('typography')).toMatchObject({
    changed: 1,
    sample: [{ differences: [{ pointer: '/page/title', after: ['L’ordre «\u00a0juste\u00a0»\u202f?'] }] }],
  })
  expect(await dryRun('duration')).toMatchObject({
    changed: 1,
    refused: 1,
    refusals: [{ id: two.id, detail: expect.stringContaining('PeerTube dit 134\u00a0min') }],
  })
  const operations = []
  for (const fix of ['typography', 'banner', 'flat_faq', 'duration'] as const)
    operations.push(await mend(fix))
  expect(operations.map(({ done }) => done)).toEqual([1, 1, 1, 1])
  expect(await room.read(id)).toMatchObject({
    page: { title: 'L’ordre «\u00a0juste\u00a0»\u202f?' },
    body_html: '<p>Un.</p><aside data-block="donation"></aside>',
    faqs: [{ question: 'Qui ?' }, { question: 'Où ?' }],
    duration_seconds: 4010,
    duration_source: 'peertube',
  })
  for (const operation of operations.toReversed())
    expect((await undo(operation.id)).result).toMatchObject({ left: 0 })
  expect(await room.read(id)).toMatchObject({
    page: { title: "L'ordre « juste » ?" },
    body_html,
    faqs: [],
    duration_seconds: null,
  })
})
