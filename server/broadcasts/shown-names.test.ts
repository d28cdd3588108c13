import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { publishedBySlug } from './public.ts'
import { broadcastRoom } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

async function published(patch: BroadcastPatch) {
  const { id } = await room.ready(patch)
  const sent = { params: { id }, body: { to: 'published' as const } }
  return (await room.editor.call(api.transition, sent, { ifMatch: 0 })).body
}

const edit = async ({ id, lock_version }: Broadcast, body: BroadcastPatch) =>
  (await room.editor.call(api.update, { params: { id }, query: {}, body }, { ifMatch: lock_version })).body

const removal = {
  guest: guestEndpoints.remove,
  tag: tagEndpoints.remove,
  series: seriesEndpoints.remove,
}
const remove = (what: keyof typeof removal, id: number, reassign_to?: number) =>
  room.as('chief_editor').call(removal[what], { params: { id }, query: { reassign_to } }, { ifMatch: 0 })

const named = async (what: keyof typeof removal, name: string): Promise<[number, BroadcastPatch]> => {
  const id = await room.given[what](name)
  const guests = [{ guest_id: id, role_label: null }]
  const patches = { guest: { guests }, tag: { tag_ids: [id], main_tag_id: id }, series: { series_id: id } }
  return [id, patches[what]]
}
const none = { guest: { guests: [] }, tag: { tag_ids: [], main_tag_id: null }, series: { series_id: null } }

const namesOn = (page: Broadcast | null) => [
  ...(page?.guests.map(({ guest }) => guest.display_name) ?? []),
  ...(page?.tags.map((tag) => tag.name) ?? []),
  page?.series?.name,
]

describe.each(['guest', 'tag', 'series'] as const)('a %s on a public page', (what) => {
  test('is not deleted, even when the working copy names it no more', async () => {
    const [id, patch] = await named(what, `${what} gardé`)
    await edit(await published(patch), none[what])
    const { status, problem } = await remove(what, id)
    expect([status, problem.code]).toEqual([409, 'in_use'])
  })

  test('is replaced there at once, and nothing is left to publish', async () => {
    const [from, patch] = await named(what, `${what} sortant`)
    const [to] = await named(what, `${what} entrant`)
    const page = await published(patch)
    expect((await remove(what, from, to)).status).toBe(204)
    expect(namesOn(await publishedBySlug(room.db, page.page.slug))).toContain(`${what} entrant`)
    const now = await room.read(page.id)
    expect([now.has_unpublished_changes, now.lock_version]).toEqual([false, page.lock_version + 1])
    const undone = await edit(await edit(now, { lead: 'Autre' }), { lead: now.lead })
    expect(undone.has_unpublished_changes).toBe(false)
  })
})

test('a guest who takes the place of another on the same page keeps their own, and their role', async () => {
  const [a, b, c] = [await room.given.guest('A'), await room.given.guest('B'), await room.given.guest('C')]
  const guests = [
    { guest_id: a, role_label: 'autrice' },
    { guest_id: b, role_label: null },
    { guest_id: c, role_label: null },
  ]
  const page = await published({ guests })
  await remove('guest', a, c)
  const shown = await publishedBySlug(room.db, page.page.slug)
  expect(shown?.guests.map(({ guest, role_label }) => [guest.display_name, role_label])).toEqual([
    ['B', null],
    ['C', 'autrice'],
  ])
})
