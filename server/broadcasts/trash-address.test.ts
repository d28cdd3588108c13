import { afterAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { broadcastRoom } from './testing.ts'

const room = await broadcastRoom()
afterAll(() => room.close())

const moved = async ({ id, lock_version }: Broadcast, to: Target) =>
  (
    await room
      .as('chief_editor')
      .call(api.transition, { params: { id }, body: { to } }, { ifMatch: lock_version })
  ).body

describe('the address of a page in the trash', () => {
  test('stays its own when the public knew it: no other page takes it', async () => {
    const published = await moved(await room.ready({ page: { slug: 'connue' } }), 'published')
    await moved(published, 'trashed')
    const other = await room.editor.call(api.create, { body: { page: { title: 'X', slug: 'connue' } } })
    expect([other.status, other.problem.errors?.[0]?.pointer]).toEqual([422, '/page/slug'])
    expect((await room.given.broadcast({}, 'Connue')).page.slug).toBe('connue-2')
  })

  test('is free for others when nobody saw it, whether chosen or made from a title', async () => {
    await moved(await room.given.broadcast({}, 'Jamais vue'), 'trashed')
    expect((await room.given.broadcast({}, 'Jamais vue')).page.slug).toBe('jamais-vue')
    await moved(await room.given.broadcast({ page: { slug: 'choisie' } }), 'trashed')
    expect((await room.given.broadcast({ page: { slug: 'choisie' } })).page.slug).toBe('choisie')
  })

  test('is still there for the page that comes back, unless another has it: then a free one is told', async () => {
    const first = await room.given.broadcast({}, 'De retour')
    const back = await moved(await moved(first, 'trashed'), 'draft')
    expect(back.page.slug).toBe('de-retour')

    const trashed = await moved(back, 'trashed')
    await room.given.broadcast({}, 'De retour')
    const again = await moved(trashed, 'draft')
    expect([again.status, again.page.slug]).toEqual(['draft', 'de-retour-2'])
    const { data } = (await room.editor.call(revisionEndpoints.list, { params: { id: first.id }, query: {} }))
      .body
    expect(data[0]).toMatchObject({ to: 'draft', changed: ['/status', '/page/slug'] })
    const { body } = await room.editor.call(revisionEndpoints.read, {
      params: { id: first.id, n: data[0]?.n ?? 0 },
    })
    expect(body.broadcast.page.slug).toBe('de-retour-2')
  })

  test('leads to one page of two that come back at once', async () => {
    const first = await moved(await room.given.broadcast({}, 'Ensemble'), 'trashed')
    const second = await moved(await room.given.broadcast({}, 'Ensemble'), 'trashed')
    const both = await Promise.all([moved(first, 'draft'), moved(second, 'draft')])
    expect(both.map(({ page }) => page.slug).toSorted()).toEqual(['ensemble', 'ensemble-2'])
  })
})
