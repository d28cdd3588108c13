import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { deviceJournal } from './deviceJournal.ts'
import type { Entry } from './journal.ts'

interface Fields {
  title: string
}
const journalOf = (user_id: string) =>
  deviceJournal<Fields>({ format: '2', user_id }, ({ title }) => typeof title === 'string')
const typed = (title: string, at = 1): Entry<Fields> => ({
  version: 1,
  changes: { title },
  base: { title: '' },
  edits: { title: at },
  at,
})
const titles = async (user_id: string, page?: string) =>
  (await journalOf(user_id).list(page)).found.map(({ entry }) => entry.changes.title)

test('keeps one entry a visit, and shows each person their own', async () => {
  const [ana, ben] = [journalOf('ana'), journalOf('ben')]
  await ana.write({ page: '1', visit: 'b' }, typed('second', 2))
  await ana.write({ page: '1', visit: 'a' }, typed('premier', 1))
  await ana.write({ page: '12', visit: 'c' }, typed('ailleurs', 3))
  await ben.write({ page: '1', visit: 'd' }, typed('de Ben', 4))
  expect(await titles('ana', '1')).toEqual(['premier', 'second'])
  expect(await titles('ana')).toEqual(['premier', 'second', 'ailleurs'])
  expect(await titles('ben')).toEqual(['de Ben'])
  await ana.remove({ page: '1', visit: 'a' }, 9)
  expect(await titles('ana', '1')).toEqual(['premier', 'second'])
  await ana.remove({ page: '1', visit: 'a' }, 1)
  await ana.remove({ page: '1', visit: 'b' })
  expect(await titles('ana')).toEqual(['ailleurs'])
})

test('puts aside what cannot be read, says how many, and shows the rest', async () => {
  const db = await openDB('regie', 1)
  const garbage: unknown[] = [42, null, 'texte', { version: 1 }, { ...typed('x'), changes: { title: 42 } }]
  for (const [index, value] of garbage.entries())
    await db.put('journal', value, ['2', 'cam', '1', `visit ${index}`])
  const cam = journalOf('cam')
  await cam.write({ page: '1', visit: 'whole' }, typed('entier'))
  const { found, unreadable } = await cam.list('1')
  expect([found.map(({ entry }) => entry.changes.title), unreadable]).toEqual([['entier'], garbage.length])
  expect((await cam.list('1')).unreadable).toBe(0)
  expect(await db.get('journal', ['unreadable', '2', 'cam', '1', 'visit 0'])).toBe(42)
  db.close()
})

test('lets a newer release change the database, and keeps nothing of its own there afterwards', async () => {
  const dan = journalOf('dan')
  await dan.write({ page: '1', visit: 'a' }, typed('avant'))
  const newer = await openDB('regie', 2)
  newer.close()
  await expect(dan.write({ page: '1', visit: 'a' }, typed('après'))).rejects.toThrow(/version/)
})
