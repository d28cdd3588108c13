import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { guests } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
import { knownNames } from './known.ts'
import { likeliest } from './likeliest.ts'
import { readKnown } from './likeness.ts'
import { scan } from './scan.ts'
import { versionOfNames } from './store.ts'

test('names are read again once one of them changes, and not for a biography', async () => {
  const room = await newsroom()
  const { body } = await room
    .as('editor')
    .call(api.guests.create, { body: { display_name: 'Rosamonde Quillebec' } })
  const write = async (change: Partial<typeof guests.$inferInsert>) => {
    await room.db
      .update(guests)
      .set({ ...change, lock_version: 9, updated_at: room.clock.now() })
      .where(eq(guests.id, body.id))
    return versionOfNames(room.db, 'guest')
  }
  const first = await versionOfNames(room.db, 'guest')
  expect(await write({ biography_html: '<p>Née au bord de l’eau.</p>' })).toBe(first)
  const named = await write({ aliases: ['R. Quillebec'] })
  expect(named).not.toBe(first)
  expect(await write({ role_short: 'batelière' })).not.toBe(named)
  for (const noun of ['tag', 'series'] as const) expect(await versionOfNames(room.db, noun)).toBe('')
  await room.close()
})

test('others get their turn while many names are compared, with each other or with one', async () => {
  const all = Array.from({ length: 300 }, (_, id) => ({
    id,
    ...readKnown({ names: [`Rosamonde Quillebec ${id}`], kind: 'person', role: null }),
  }))
  // How often depends on the machine: a quick one is done in a few turns.
  expect(await turnsDuring(() => scan('guest', all))).toBeGreaterThan(1)
  const many = Array.from({ length: 500 }, () => all).flat()
  expect(await turnsDuring(() => likeliest('guest', 'Rosemonde Quillebec', many))).toBeGreaterThan(1)
})

async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  const other = () => {
    turns += 1
    waiting = setImmediate(other)
  }
  let waiting = setImmediate(other)
  await work()
  clearImmediate(waiting)
  return turns
}

test('all that are asked for while names are compared are compared once', async () => {
  const room = await newsroom()
  for (const display_name of ['Rosamonde Quillebec', 'Quillebec Rosamonde'])
    await room.as('editor').call(api.guests.create, { body: { display_name } })
  const names = knownNames()
  const [[one], [again]] = await Promise.all([names.pairs(room.db, 'guest'), names.pairs(room.db, 'guest')])
  expect(one).toMatchObject({ reasons: ['inversion'] })
  expect(again).toBe(one)
  await room.close()
})
