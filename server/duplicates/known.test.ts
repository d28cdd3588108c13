import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { guests } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
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
