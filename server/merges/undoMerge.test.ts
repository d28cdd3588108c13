import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { guests, images, operations } from '#server/db/schema.ts'
import { at, mergesRoom } from './testing-merges.ts'

let room: Awaited<ReturnType<typeof mergesRoom>>

beforeAll(async () => {
  room = await mergesRoom()
})
afterAll(() => room.close())

test('two guests come apart only where the merge still stands', async () => {
  const [from, into] = await room.pair()
  const [left, kept] = [
    await room.given.broadcast({ guests: [{ guest_id: from, role_label: null }] }),
    await room.given.broadcast({ guests: [{ guest_id: from, role_label: null }] }),
  ]
  const since = await room.given.broadcast({ guests: [{ guest_id: into, role_label: null }] })
  const { body } = await room.mergeGuests(from, into)
  const params = { id: left.id }
  await room.editor.call(api.broadcasts.update, { params, query: {}, body: { guests: [] } }, { ifMatch: 1 })
  await room.editor.call(
    api.guests.update,
    { params: { id: into }, body: { role_short: 'éditrice', aliases: ['Chaput Renaud', 'Rachel'] } },
    { ifMatch: 1 },
  )
  expect((await room.undo(body.id)).body).toMatchObject({ state: 'undone', result: { given_back: 1 } })
  expect(await room.namesOf(left.id)).toEqual([])
  expect(await room.namesOf(kept.id)).toEqual(['Chaput Renaud'])
  expect(await room.namesOf(since.id)).toEqual(['Renaud Chaput'])
  expect(await room.guest(into)).toMatchObject({ role_short: 'éditrice', aliases: ['Rachel'] })
})

test('two guests come apart without a portrait that was deleted since', async () => {
  const [from, into] = await room.pair()
  const [theirs, mine] = [await room.given.image(), await room.given.image()]
  await room.db.update(guests).set({ image_id: theirs }).where(eq(guests.id, from))
  await room.db.update(guests).set({ image_id: mine }).where(eq(guests.id, into))
  const done = await room.mergeGuests(from, into)
  await room.db.delete(images).where(inArray(images.id, [theirs, mine]))
  expect((await room.undo(done.body.id)).body.state).toBe('undone')
  expect([(await room.guest(from)).image_id, (await room.guest(into)).image_id]).toEqual([null, null])
})

test('merges are undone in the order they came, and for thirty days', async () => {
  const [first, second] = await room.pair()
  const third = await room.given.guest('R. Chaput')
  const one = await room.mergeGuests(first, second)
  const two = await room.merge({ noun: 'guest', from: at(second, 1), into: at(third), take: [] })
  const refused = await room.undo(one.body.id)
  expect([refused.problem.code, refused.problem.detail]).toEqual([
    'conflict',
    expect.stringContaining('annulez d’abord celle-là'),
  ])
  expect((await room.undo(two.body.id)).status).toBe(200)
  const until = (undo_until: Date) =>
    room.db.update(operations).set({ undo_until }).where(eq(operations.id, one.body.id))
  await until(new Date(room.clock.now().getTime() - 1))
  expect((await room.undo(one.body.id)).problem.detail).toBe('Cette opération ne peut plus être annulée.')
  await until(new Date(one.body.undo_until ?? ''))
  expect((await room.undo(one.body.id)).status).toBe(200)
  expect((await room.undo(one.body.id)).problem.code).toBe('transition_refused')
})

test('merges are not undone once the one that stayed was deleted, and say that it was', async () => {
  const [from, into] = await room.pair()
  const { body } = await room.mergeGuests(from, into)
  await room.as('admin').call(api.guests.remove, { params: { id: into }, query: {} }, { ifMatch: 1 })
  const refused = await room.undo(body.id)
  expect([refused.problem.code, refused.problem.detail]).toEqual([
    'not_found',
    expect.stringContaining('a été supprimée depuis'),
  ])
})
