import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { guest_contacts, operation_changes } from '#server/db/schema.ts'
import { forgetChanges } from './forgetChanges.ts'
import { type Change, insertChanges, insertOperation } from './store.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const kept = (id: number) => room.db.$count(operation_changes, eq(operation_changes.operation_id, id))
const undo = (id: number) => room.as('chief_editor').call(api.operations.undo, { params: { id } })

async function mergeOfTwins(contact: string) {
  const [from, into] = [await room.given.guest('Nora Vallespir'), await room.given.guest('Vallespir Nora')]
  await room.db.insert(guest_contacts).values({ id: from, contact })
  const at = (id: number) => ({ id, lock_version: 0 })
  const body = { noun: 'guest' as const, from: at(from), into: at(into), take: [] }
  return (await room.as('chief_editor').call(api.merges.create, { body })).body
}

test('how merged guests were reached is kept for as long as the merge can be undone, and no longer', async () => {
  const [early, late] = [await mergeOfTwins('PLANTÉ-1'), await mergeOfTwins('PLANTÉ-2')]
  const rows = async () => JSON.stringify(await room.db.select().from(operation_changes))
  await forgetChanges(room.deps)
  expect(await rows()).toContain('PLANTÉ-1')

  expect((await undo(early.id)).body.state).toBe('undone')
  await forgetChanges(room.deps)
  expect([await kept(early.id), await rows()]).toEqual([0, expect.not.stringContaining('PLANTÉ-1')])

  room.clock.advance({ days: 29 })
  await forgetChanges(room.deps)
  expect(await rows()).toContain('PLANTÉ-2')
  room.clock.advance({ days: 1 })
  await forgetChanges(room.deps)
  expect([await kept(late.id), await rows()]).toEqual([0, expect.not.stringContaining('PLANTÉ')])
})

test('what goes on loses nothing, and what was refused is told until then', async () => {
  const change = (subject_id: number, refusal: string | null): Change => ({
    noun: 'broadcast',
    subject_id,
    before: { name: 'Une émission' },
    after: {},
    refusal,
  })
  const act = async (state: 'undoing' | 'undone') => {
    const values = { kind: 'bulk_edit' as const, state, request: {} }
    const id = await insertOperation(room.db, values, 'admin', room.clock.now())
    await insertChanges(room.db, id, [change(1, null), change(2, 'Elle est dans la corbeille.')])
    return id
  }
  const [undoing, undone] = [await act('undoing'), await act('undone')]
  await forgetChanges(room.deps)
  expect([await kept(undoing), await kept(undone)]).toEqual([2, 1])
  room.clock.advance({ days: 31 })
  await forgetChanges(room.deps)
  expect([await kept(undoing), await kept(undone)]).toEqual([2, 0])
})

test('twelve thousand changes are kept at once', async () => {
  const values = { kind: 'bulk_edit' as const, state: 'done' as const, request: {} }
  const id = await insertOperation(room.db, values, 'admin', room.clock.now())
  const changes = Array.from({ length: 12_000 }, (_, n): Change => ({
    noun: 'broadcast',
    subject_id: n + 1,
    before: {},
    after: {},
  }))
  await insertChanges(room.db, id, changes)
  expect(await kept(id)).toBe(12_000)
})
