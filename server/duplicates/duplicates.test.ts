import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { Doubled, Named } from '#app/contract/duplicate-search.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { audit_entries, guests } from '#server/db/schema.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const list = async (noun: Doubled, page = 1, per_page = 50) =>
  (await room.as('viewer').call(api.duplicates.list, { query: { noun, page, per_page } })).body
const names = async (noun: Doubled) =>
  (await list(noun)).data.map(({ from, into }) => [from.name, into.name].toSorted().join(' = '))

describe('the pairs to look at', () => {
  test('are the surest first, with why, how sure and how much each is used', async () => {
    const split = await room.as('editor').call(api.guests.create, {
      body: { display_name: 'Renaud Chaput', given_name: 'Renaud', family_name: 'Chaput' },
    })
    const legacy = await room.given.guest('Chaput Renaud')
    await room.given.guest('Clémence R.')
    await room.given.guest('Clémence Rougevin')
    await room.given.guest('Claire Girka')
    await room.given.guest('Antonin Girka')
    await room.given.broadcast({ guests: [{ guest_id: legacy, role_label: null }] })
    const { data, meta } = await list('guest')
    expect(meta.total).toBe(2)
    expect(data[0]).toMatchObject({
      certainty: 0.95,
      reasons: ['inversion'],
      into: { id: split.body.id, name: 'Renaud Chaput', broadcasts_count: 0 },
      from: { id: legacy, name: 'Chaput Renaud', broadcasts_count: 1 },
    })
    expect(data[1]).toMatchObject({ certainty: 0.6, reasons: ['initial'] })
    expect((await list('guest', 2, 1)).data[0]?.reasons).toEqual(['initial'])
    expect((await room.anonymous.call(api.duplicates.list, { query: { noun: 'guest' } })).status).toBe(401)
    expect((await room.as('viewer').raw('/api/v1/duplicates?noun=series')).status).toBe(422)
  })

  test('leave out those that somebody said are two, until that is taken back', async () => {
    const [one, other] = [await room.given.tag('Blue Sky'), await room.given.tag('Bluesky')]
    expect(await names('tag')).toEqual(['Blue Sky = Bluesky'])
    const body = { noun: 'tag' as const, ids: pair(other, one) }
    expect((await room.anonymous.call(api.duplicates.distinguish, { body })).status).toBe(401)
    expect((await room.editor.call(api.duplicates.distinguish, { body })).status).toBe(403)
    const chief = room.as('chief_editor')
    const itself = await chief.call(api.duplicates.distinguish, { body: { ...body, ids: [one, one] } })
    expect([itself.status, itself.problem.errors?.[0]?.pointer]).toEqual([422, '/ids'])
    const gone = await chief.call(api.duplicates.distinguish, {
      body: { ...body, ids: [one, 2_000_000_000] },
    })
    expect(gone.status).toBe(404)
    expect((await chief.call(api.duplicates.distinguish, { body })).status).toBe(204)
    expect((await chief.call(api.duplicates.distinguish, { body })).status).toBe(204)
    expect(await names('tag')).toEqual([])
    const query = { noun: 'tag' as const, one, other }
    expect((await room.anonymous.call(api.duplicates.confuse, { query })).status).toBe(401)
    expect((await room.editor.call(api.duplicates.confuse, { query })).status).toBe(403)
    const unknown = { query: { ...query, other: 2_000_000_000 } }
    expect((await chief.call(api.duplicates.confuse, unknown)).status).toBe(404)
    expect((await chief.call(api.duplicates.confuse, { query })).status).toBe(204)
    expect(await names('tag')).toEqual(['Blue Sky = Bluesky'])
    const told = () => room.db.$count(audit_entries, eq(audit_entries.action, 'tag.confuse'))
    expect(await told()).toBe(1)
    expect((await chief.call(api.duplicates.confuse, { query })).status).toBe(204)
    expect(await told()).toBe(1)
  })

  test('that were told apart are listed with who and when, the latest first, while both are there', async () => {
    const distinct = async (page = 1) =>
      (await room.as('viewer').call(api.duplicates.distinct, { query: { noun: 'guest', page, per_page: 1 } }))
        .body
    expect(await distinct()).toMatchObject({ data: [], meta: { total: 0 } })
    const chief = room.as('chief_editor')
    const [ana, anna, anne] = [
      await room.given.guest('Ana Trévoux'),
      await room.given.guest('Anna Trévoux'),
      await room.given.guest('Anne Trévoux'),
    ]
    for (const other of [anna, anne]) {
      await chief.call(api.duplicates.distinguish, { body: { noun: 'guest', ids: pair(other, ana) } })
      room.clock.advance({ days: 1 })
    }
    expect(await distinct()).toMatchObject({
      data: [{ one: { name: 'Ana Trévoux' }, other: { name: 'Anne Trévoux' }, by: { id: 'chief_editor' } }],
      meta: { total: 2 },
    })
    expect((await distinct(2)).data).toMatchObject([
      { other: { id: anna, name: 'Anna Trévoux' }, at: '2026-03-25T08:00:00.000Z' },
    ])
    await room.db.delete(guests).where(eq(guests.id, anne))
    expect((await distinct()).meta.total).toBe(1)
    const query = { noun: 'guest' as const }
    expect((await room.anonymous.call(api.duplicates.distinct, { query })).status).toBe(401)
  })

  test('follow what is written', async () => {
    const id = await room.given.tag('Logements')
    await room.given.tag('Logement')
    expect(await names('tag')).toContain('Logement = Logements')
    const params = { id }
    await room.editor.call(api.tags.update, { params, body: { name: 'Habitats' } }, { ifMatch: 0 })
    expect(await names('tag')).not.toContain('Logement = Logements')
  })
})

test('whoever types a name is told of what exists under nearly the same one', async () => {
  const similar = async (noun: Named, name: string) =>
    (await room.as('viewer').call(api.duplicates.similar, { query: { noun, name } })).body.data
  expect((await similar('guest', 'chaput renaut')).map(({ name }) => name).toSorted()).toEqual([
    'Chaput Renaud',
    'Renaud Chaput',
  ])
  expect(await similar('guest', 'Nadège Chaput')).toEqual([])
  expect((await similar('tag', 'les Blueskys'))[0]).toMatchObject({ name: 'Bluesky', kind: 'topic' })
  const series = await room.given.series('Les Carnets du droit')
  await room.given.broadcast({ series_id: series })
  expect(await similar('series', 'Carnet du droit')).toMatchObject([
    { id: series, name: 'Les Carnets du droit', broadcasts_count: 1 },
  ])
  expect((await room.as('viewer').raw('/api/v1/duplicates/similar?noun=tag&name=')).status).toBe(422)
})

test('ten thousand guests are looked through in seconds', async () => {
  const fresh = await broadcastRoom()
  const [given, family] = [syllables(140, 3), syllables(1_300, 7)]
  const rows = Array.from({ length: 10_000 }, (_, n) => {
    const name = `${given[(n * 37) % given.length]} ${family[(n * 101) % family.length]}`
    return { display_name: name, sort_name: name, slug: `foule-${n}`, search: name }
  })
  for (let at = 0; at < rows.length; at += 2_000)
    await fresh.db.insert(guests).values(rows.slice(at, at + 2_000))
  const start = performance.now()
  const { body } = await fresh.as('viewer').call(api.duplicates.list, { query: { noun: 'guest' } })
  const first = performance.now() - start
  await fresh.as('viewer').call(api.duplicates.list, { query: { noun: 'guest', page: 2 } })
  const second = performance.now() - start - first
  process.stdout.write(
    `10,000 guests: ${body.meta.total} pairs in ${Math.round(first)} ms, next page ${Math.round(second)} ms\n`,
  )
  expect(first).toBeLessThan(15_000)
  await fresh.close()
})

/** As many made-up names, each time the same. */
function syllables(count: number, seed: number): string[] {
  const parts = ['ba', 'cor', 'dé', 'fan', 'gui', 'lou', 'mar', 'né', 'pol', 'ré', 'sou', 'tin', 'val', 'zé']
  return Array.from({ length: count }, (_, n) =>
    [n, n * seed + 1, Math.floor(n / 14), n % 11].map((index) => parts[index % parts.length]).join(''),
  )
}

const pair = (one: number, other: number): [number, number] => [one, other]
