import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { broadcast_guests, broadcasts, revisions } from '#server/db/schema.ts'
import { mergesRoom } from './testing-merges.ts'

let room: Awaited<ReturnType<typeof mergesRoom>>

beforeAll(async () => {
  room = await mergesRoom()
})
afterAll(() => room.close())

test('a merge reaches two hundred broadcasts at once, and comes wholly apart; what it takes is printed', async () => {
  const [from, into] = await room.pair()
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
  const { body, status } = await room.mergeGuests(from, into)
  const merged = performance.now() - start
  expect([status, body.total]).toEqual([201, 200])
  const links = (id: number) => room.db.$count(broadcast_guests, eq(broadcast_guests.guest_id, id))
  expect([await links(from), await links(into)]).toEqual([0, 200])
  const between = performance.now()
  await room.undo(body.id)
  const undone = performance.now() - between
  process.stdout.write(`merge of 200 broadcasts: ${Math.round(merged)} ms, undo: ${Math.round(undone)} ms\n`)
  expect([await links(from), await links(into)]).toEqual([200, 0])
})

async function contentLike() {
  const { id } = await room.ready()
  await room
    .as('admin')
    .call(api.broadcasts.transition, { params: { id }, body: { to: 'published' } }, { ifMatch: 0 })
  const [row] = await room.db.select().from(revisions).where(eq(revisions.broadcast_id, id))
  if (row === undefined) throw new Error('nothing was published')
  return { content: row.snapshot }
}
