import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as broadcasts } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Role } from '#app/contract/policy.ts'
import { revisionEndpoints as api } from '#app/contract/revision-endpoints.ts'
import { broadcastRoom } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const list = async (id: number, query: { page?: number; per_page?: number } = {}) =>
  (await room.as('viewer').call(api.list, { params: { id }, query })).body

async function save(
  id: number,
  body: BroadcastPatch,
  kind?: 'auto' | 'manual' | 'merge',
  role: Role = 'editor',
) {
  const { lock_version } = await room.read(id)
  const sent = { params: { id }, query: { save: kind }, body }
  return (await room.as(role).call(broadcasts.update, sent, { ifMatch: lock_version })).body
}

describe('the history', () => {
  test('needs an account, and a broadcast', async () => {
    const query = {}
    expect((await room.anonymous.call(api.list, { params: { id: 1 }, query })).status).toBe(401)
    expect((await room.editor.call(api.list, { params: { id: 999_999 }, query })).status).toBe(404)
  })

  test('says who changed what, and when', async () => {
    const { id } = await room.given.broadcast()
    room.clock.advance({ minutes: 1 })
    await save(id, { page: { title: 'Autre' }, lead: 'Un chapô' }, 'manual', 'chief_editor')
    const { data, meta } = await list(id)
    expect(data.map(({ n, kind, changed }) => [n, kind, changed])).toEqual([
      [2, 'manual', ['/page/title', '/page/slug', '/lead']],
      [1, 'manual', []],
    ])
    expect(data[0]?.by).toEqual({ id: 'chief_editor', name: 'Camille chief_editor' })
    expect(data[0]?.at).toBe(room.clock.now().toISOString())
    expect(meta.total).toBe(2)
  })

  test('folds the autosaves of one person for half an hour', async () => {
    const { id } = await room.given.broadcast()
    for (const lead of ['a', 'b', 'c']) {
      room.clock.advance({ minutes: 10 })
      await save(id, { lead }, 'auto')
    }
    await save(id, { format: 'studio' }, 'auto')
    expect((await list(id)).data[0]).toMatchObject({
      n: 2,
      kind: 'autosave',
      changed: ['/lead', '/format'],
    })
    room.clock.advance({ minutes: 10 })
    await save(id, { lead: 'd' }, 'auto')
    expect((await list(id)).data[0]).toMatchObject({ n: 3, changed: ['/lead'] })
  })

  test('keeps the autosaves of two people apart, and saves by hand', async () => {
    const { id } = await room.given.broadcast()
    await save(id, { lead: 'a' }, 'auto')
    await save(id, { lead: 'b' }, 'auto', 'producer')
    await save(id, { lead: 'c' }, 'manual', 'producer')
    await save(id, { lead: 'd' }, 'auto', 'producer')
    expect((await list(id)).data.map(({ kind, by }) => `${kind} ${by?.id}`)).toEqual([
      'autosave producer',
      'manual producer',
      'autosave producer',
      'autosave editor',
      'manual editor',
    ])
  })

  test('stays short while two people write in turn', async () => {
    const { id } = await room.given.broadcast()
    for (let turn = 0; turn < 6; turn++) {
      room.clock.advance({ minutes: 1 })
      await save(id, { lead: `Chapô ${turn}` }, 'auto')
      room.clock.advance({ minutes: 1 })
      await save(id, { lead_announce: `Annonce ${turn}` }, 'auto', 'producer')
    }
    const { data } = await list(id)
    expect(data.map(({ kind, by, changed }) => [kind, by?.id, changed])).toEqual([
      ['autosave', 'producer', ['/lead_announce']],
      ['autosave', 'editor', ['/lead']],
      ['manual', 'editor', []],
    ])
    room.clock.advance({ minutes: 1 })
    await save(id, { lead: 'Le dernier' }, 'auto')
    expect((await list(id)).data.map(({ n, by }) => [n, by?.id])).toEqual([
      [2, 'editor'],
      [3, 'producer'],
      [1, 'editor'],
    ])
  })

  test('says which save joined what two people wrote', async () => {
    const { id } = await room.given.broadcast()
    await save(id, { lead: 'a' }, 'auto')
    await save(id, { lead: 'a, et b' }, 'merge')
    await save(id, { lead: 'a, et b, et c' }, 'auto')
    expect((await list(id)).data.map(({ kind }) => kind)).toEqual(['autosave', 'merge', 'autosave', 'manual'])
  })

  test('is not longer for an autosave that says nothing new', async () => {
    const { id } = await room.given.broadcast({ lead: 'a' })
    await save(id, { lead: 'a' }, 'auto')
    expect([(await list(id)).data.length, (await room.read(id)).lock_version]).toEqual([1, 0])
  })

  test('says who wrote last, in the working copy too', async () => {
    const { id } = await room.given.broadcast()
    expect((await room.read(id)).updated_by).toEqual({ id: 'editor', name: 'Camille editor' })
    await save(id, { lead: 'a' }, 'auto', 'producer')
    expect((await room.read(id)).updated_by?.id).toBe('producer')
  })

  test('keeps what a save by hand found already saved', async () => {
    const { id } = await room.given.broadcast()
    await save(id, { lead: 'a' }, 'auto')
    await save(id, { lead: 'a' }, 'manual')
    await save(id, { lead: 'b' }, 'auto')
    expect((await list(id)).data.map(({ kind }) => kind)).toEqual(['autosave', 'manual', 'manual'])
    expect((await room.read(id)).lock_version).toBe(2)
  })

  test('comes in pages', async () => {
    const { id } = await room.given.broadcast()
    for (const lead of ['a', 'b', 'c', 'd']) await save(id, { lead }, 'manual')
    const { data, meta } = await list(id, { page: 2, per_page: 2 })
    expect([data.map(({ n }) => n), meta]).toEqual([
      [3, 2],
      { page: 2, per_page: 2, total: 5, total_pages: 3 },
    ])
  })
})
