import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { publishedBySlug } from './public.ts'
import { broadcastRoom } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const moved = ({ id, lock_version }: Broadcast, to: Target) =>
  room.as('chief_editor').call(api.transition, { params: { id }, body: { to } }, { ifMatch: lock_version })
const throwAway = async ({ id, lock_version }: Broadcast) => {
  await room.as('chief_editor').call(api.remove, { params: { id } }, { ifMatch: lock_version })
  return room.read(id)
}
const history = async (id: number) =>
  (await room.editor.call(revisionEndpoints.list, { params: { id }, query: { per_page: 100 } })).body.data
const links = async (id: number) => (await room.editor.call(api.previewTokens, { params: { id } })).body.data

/** A page with something in every field, published, then changed again. */
async function full() {
  const [first, second] = [await room.given.guest('Nadia Belkacem'), await room.given.guest('Ada Morel')]
  const [tag, main] = [await room.given.tag(`Réseaux ${first}`), await room.given.tag(`Communs ${first}`)]
  const made = await room.ready({
    page: { subtitle: 'Un sous-titre', slug: `complete-${first}` },
    guests: [
      { guest_id: second, role_label: 'Autrice' },
      { guest_id: first, role_label: null },
    ],
    tag_ids: [tag, main],
    main_tag_id: main,
    series_id: await room.given.series(`Les lundis ${first}`),
    season_number: 9,
    episode_number: 12,
    format: 'studio',
    scheduled_start_at: '2026-04-01T17:00:00.000Z',
    scheduled_end_at: '2026-04-01T19:00:00.000Z',
    lead_announce: 'Une annonce.',
    body_html: '<h2>Un</h2><p>Deux.</p>',
    faqs: [
      { id: 'b', question: 'Et puis ?', answer_html: '<p>Rien.</p>' },
      { id: 'a', question: 'Pourquoi ?', answer_html: '<p>Parce que.</p>' },
    ],
  })
  const published = (await moved(made, 'published')).body
  const body = { lead_announce: 'Une annonce, pas encore publiée.' }
  const sent = { params: { id: made.id }, query: {}, body }
  const changed = (await room.editor.call(api.update, sent, { ifMatch: published.lock_version })).body
  await room.editor.call(api.share, {
    params: { id: made.id },
    body: { expires_in_hours: 24, label: 'Nour' },
  })
  return changed
}

describe('what comes back from the trash', () => {
  test('comes back with everything, unseen by the public until it is published again', async () => {
    const before = await full()
    const [told, shared] = [await history(before.id), await links(before.id)]
    const shown = await publishedBySlug(room.db, before.page.slug)
    const trashed = await throwAway(before)
    expect([trashed.status, await publishedBySlug(room.db, before.page.slug)]).toEqual(['trashed', null])

    const back = (await moved(trashed, 'draft')).body
    expect(withoutMoves(back)).toEqual({
      ...withoutMoves(before),
      status: 'draft',
      published_at: null,
      has_unpublished_changes: false,
    })
    expect(await links(before.id)).toEqual(shared)
    expect((await history(before.id)).map(({ kind, to }) => to ?? kind)).toEqual([
      'draft',
      'trashed',
      ...told.map(({ kind, to }) => to ?? kind),
    ])

    const again = (await moved(back, 'published')).body
    expect([again.first_published_at, again.has_unpublished_changes]).toEqual([
      before.first_published_at,
      false,
    ])
    const seen = await publishedBySlug(room.db, before.page.slug)
    expect(seen?.lead_announce).toBe('Une annonce, pas encore publiée.')
    expect(seen?.faqs).toEqual(shown?.faqs)
  })
})

describe('two people at once', () => {
  test('restore and save: one of them does, the other is told', async () => {
    const { id } = await room.given.broadcast({ lead: 'a' })
    const save = (lead: string, ifMatch: number) =>
      room.editor.call(api.update, { params: { id }, query: {}, body: { lead } }, { ifMatch })
    await save('b', 0)
    const done = await Promise.all([
      room.as('chief_editor').call(revisionEndpoints.restore, { params: { id, n: 1 } }, { ifMatch: 1 }),
      save('c', 1),
    ])
    expect(done.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect((await room.read(id)).lead).toBe(done[0].status === 200 ? 'a' : 'c')
  })
})

/** Everything but what a move changes. */
function withoutMoves(broadcast: Broadcast) {
  const { lock_version: _, permissions: __, updated_at: ___, updated_by: ____, ...kept } = broadcast
  return kept
}
