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
  // Whoever looks through all pages leaves it to the page, which says so.
  expect((await cam.list()).unreadable).toBe(garbage.length)
  const { found, unreadable } = await cam.list('1')
  expect([found.map(({ entry }) => entry.changes.title), unreadable]).toEqual([['entier'], garbage.length])
  expect((await cam.list('1')).unreadable).toBe(0)
  expect(await db.get('journal', ['unreadable', '2', 'cam', '1', 'visit 0'])).toBe(42)
  db.close()
})

const long = 'Une phrase du chapô. '.repeat(200)
const typedIn = (title: string, base = long): Entry<Fields> => ({ ...typed(title), base: { title: base } })
const kept = async () => {
  const db = await openDB('regie', 1)
  const all = await db.getAllKeys('journal')
  const own = all.filter((where) => JSON.stringify(where).includes('"eve'))
  db.close()
  return own.length
}

test('writes of a long text what was typed in it, and gives it back whole, also to another tab', async () => {
  const place = { page: '1', visit: 'a' }
  const one = journalOf('eve')
  await one.write(place, typedIn(`${long}Fin.`))
  await one.write(place, typedIn(`Début. ${long}Fin.`))
  const { found } = await journalOf('eve').list('1')
  expect(found).toEqual([{ ...place, entry: typedIn(`Début. ${long}Fin.`) }])
  expect(await kept()).toBe(2)
  const saved = `Début. ${long}Fin.`
  await one.write(place, typedIn(`${saved} Et plus.`, saved))
  expect(await titles('eve', '1')).toEqual([`${saved} Et plus.`])
  expect(await kept()).toBe(2)
  await one.remove(place)
  expect(await kept()).toBe(0)
})

test('goes on when another tab took away what the text was typed on', async () => {
  const place = { page: '1', visit: 'a' }
  const one = journalOf('eve-2')
  await one.write(place, typedIn(`${long}Fin.`))
  await journalOf('eve-2').remove(place)
  await one.write(place, typedIn(`${long}Fin, et suite.`))
  expect(await titles('eve-2')).toEqual([`${long}Fin, et suite.`])
})

test('writes that overlap leave the last one, and nothing else', async () => {
  const place = { page: '1', visit: 'a' }
  const one = journalOf('eve-3')
  await Promise.all(['un', 'deux', 'trois'].map((word) => one.write(place, typedIn(long + word))))
  expect(await titles('eve-3', '1')).toEqual([`${long}trois`])
  await one.write(place, typedIn(`${long}quatre`))
  expect(await titles('eve-3', '1')).toEqual([`${long}quatre`])
  await one.remove(place)
  expect(await titles('eve-3', '1')).toEqual([])
})

test('what lost the text it was typed on is put aside, and said', async () => {
  const one = journalOf('eve-4')
  await one.write({ page: '1', visit: 'a' }, typedIn(`${long}Fin.`))
  const db = await openDB('regie', 1)
  for (const where of await db.getAllKeys('journal'))
    if (JSON.stringify(where).startsWith('["beside","2","eve-4"')) await db.delete('journal', where)
  db.close()
  expect(await one.list('1')).toEqual({ found: [], unreadable: 1 })
})

test('what is put aside keeps the long text that it was typed on', async () => {
  const strict = deviceJournal<Fields>({ format: '2', user_id: 'eve-5' }, () => false)
  await strict.write({ page: '1', visit: 'a' }, typedIn(`${long}Fin.`))
  expect(await strict.list('1')).toEqual({ found: [], unreadable: 1 })
  await strict.list('1')
  const db = await openDB('regie', 1)
  const aside = (await db.getAllKeys('journal')).filter((where) => JSON.stringify(where).includes('eve-5'))
  expect(aside.map((where) => JSON.stringify(where).slice(0, 34))).toEqual([
    '["unreadable","2","eve-5","1","a"]',
    expect.stringMatching(/^\["unreadable","beside","2","eve-5"/),
  ])
  const held = await Promise.all(aside.map((where) => db.get('journal', where)))
  expect(held[0]).toMatchObject({ splices: { title: { text: 'Fin.' } } })
  expect(held[0]).not.toHaveProperty('version') // what an older release calls unreadable, and keeps
  expect(held[1]).toEqual({ title: long })
  db.close()
})

test('lets a newer release change the database, and keeps nothing of its own there afterwards', async () => {
  const dan = journalOf('dan')
  await dan.write({ page: '1', visit: 'a' }, typed('avant'))
  const newer = await openDB('regie', 2)
  newer.close()
  await expect(dan.write({ page: '1', visit: 'a' }, typed('après'))).rejects.toThrow(/version/)
})
