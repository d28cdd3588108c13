import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Found, NEW } from './journal.ts'
import { memoryJournal } from './journal.testing.ts'
import { type Former, type SheetFields, SheetKeeper } from './sheetKeeper.ts'

const GUEST = { id: 7, lock_version: 3, display_name: 'Ada', biography_html: null, aliases: [] }

beforeEach(() => void vi.useFakeTimers({ now: 5_000_000 }))
afterEach(() => void vi.useRealTimers())

/** A device, and the visits of the sheet of one guest, one after the other. */
function device(initial: Found<SheetFields>[] = []) {
  const kept = memoryJournal<SheetFields>(initial)
  let visits = 0
  async function open({ record = GUEST, page = '7', others = '', leaves = '', formerly = NONE } = {}) {
    visits += 1
    const keeper = new SheetKeeper(record, {
      journal: kept.journal,
      place: { page, visit: `visit ${visits}` },
      others: async () => new Set([others]),
      leaves: [leaves],
      formerly,
      now: () => Date.now(),
    })
    const close = keeper.start()
    await vi.advanceTimersByTimeAsync(0)
    return { keeper, close, type: (typed: SheetFields) => keeper.keep(record, () => typed) }
  }
  return { ...kept, open }
}
const left = (changes: SheetFields, more: Partial<Found<SheetFields>['entry']> = {}, visit = 'earlier') => ({
  page: '7',
  visit,
  entry: { version: 3, changes, base: {}, edits: {}, at: Date.now() - 1000, ...more },
})
const NONE: Former[] = []
const BIO = { biography_html: '<p>Née à Londres.</p>' }

test('is on the device 220 ms after the first of the keys, with what it was typed on, and again while one types', async () => {
  const { open, entries, all } = device()
  const { type } = await open()
  type({ display_name: 'Ada L' })
  await vi.advanceTimersByTimeAsync(200)
  type({ display_name: 'Ada Lo' })
  await vi.advanceTimersByTimeAsync(20)
  expect(entries.get('7/visit 1')?.entry).toMatchObject({
    version: 3,
    changes: { display_name: 'Ada Lo' },
    base: { display_name: 'Ada' },
  })
  type({ display_name: 'Ada Lovelace' })
  await vi.advanceTimersByTimeAsync(220)
  expect(all()).toEqual([{ display_name: 'Ada Lovelace' }])
})

test('is forgotten once saved, and once the sheet is as it was', async () => {
  const { open, all } = device()
  const { keeper, type } = await open()
  type(BIO)
  await keeper.write()
  type({})
  await keeper.write()
  expect(all()).toEqual([])
  type(BIO)
  await keeper.write()
  keeper.forget()
  await vi.advanceTimersByTimeAsync(5000)
  expect(all()).toEqual([])
})

test('is written when the sheet goes away before its time, and while it is being sent it waits', async () => {
  const { open, all } = device()
  const first = await open()
  first.type(BIO)
  first.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(all()).toEqual([BIO])
  const { keeper } = await open({ page: '8' })
  const read = vi.fn<() => SheetFields | null>(() => null)
  keeper.keep(GUEST, read)
  await vi.advanceTimersByTimeAsync(220)
  expect(all()).toEqual([BIO])
  read.mockReturnValue({ display_name: 'Ada L' })
  await vi.advanceTimersByTimeAsync(220)
  expect(all()).toEqual([BIO, { display_name: 'Ada L' }])
})

test('is put back when it was typed on the version that is stored, and kept under the new visit alone', async () => {
  const { open, entries } = device([left(BIO)])
  const { keeper } = await open()
  await vi.advanceTimersByTimeAsync(0)
  expect(keeper.restored?.changes).toEqual(BIO)
  expect(keeper.form).toBe(1)
  expect([...entries.keys()]).toEqual(['7/visit 1'])
  keeper.undo()
  await vi.advanceTimersByTimeAsync(0)
  expect(keeper.restored).toBeNull()
  expect(keeper.form).toBe(2)
  expect(entries.size).toBe(0)
})

test('is offered where somebody saved since, and taken over what they saved', async () => {
  const { open, entries } = device([left(BIO)])
  const { keeper } = await open({ record: { ...GUEST, lock_version: 4, display_name: 'Ada King' } })
  expect(keeper.restored).toBeNull()
  expect(keeper.offers.map(({ entry }) => entry.changes)).toEqual([BIO])
  await keeper.take()
  expect(keeper.restored?.changes).toEqual(BIO)
  expect(entries.get('7/visit 1')?.entry).toMatchObject({ version: 4, changes: BIO })
  expect(entries.size).toBe(1)
})

test('is offered under what is being typed, and trades places with it', async () => {
  const { open, entries } = device([left({ ...BIO, display_name: 'A. King' }, { version: 2 })])
  const { keeper, type } = await open()
  type({ biography_html: '<p>Autre chose.</p>', slug: 'ada' })
  await keeper.take()
  expect(keeper.restored?.changes).toEqual({ ...BIO, display_name: 'A. King', slug: 'ada' })
  const replaced = { biography_html: '<p>Autre chose.</p>' }
  expect(keeper.offers.map(({ entry }) => entry.changes)).toEqual([replaced])
  expect(entries.get('7/earlier')?.entry.changes).toEqual(replaced)
  keeper.drop()
  await vi.advanceTimersByTimeAsync(0)
  expect([...entries.keys()]).toEqual(['7/visit 1'])
})

test('is taken over the record that is typed on, though somebody saved since', async () => {
  const { open, entries } = device([left({ ...BIO, slug: 'a' }, { version: 2 })])
  const { keeper, type } = await open()
  type({ display_name: 'Ada L', slug: 'ada' })
  const saved = { ...GUEST, lock_version: 4, display_name: 'Ada King' }
  keeper.follow(saved)
  await keeper.take()
  expect(keeper.restored?.record).toEqual(GUEST)
  expect(entries.get('7/visit 1')?.entry).toMatchObject({ version: 3, base: { display_name: 'Ada' } })
  expect(entries.get('7/earlier')?.entry).toMatchObject({ version: 3, changes: { slug: 'ada' } })
})

test('of several the latest is put back, the others are offered; what is typed in another tab stays its own', async () => {
  const { open } = device([
    left({ slug: 'un' }, { at: Date.now() - 3 }, 'a'),
    left({ slug: 'deux' }, { at: Date.now() - 2 }, 'b'),
    left({ slug: 'trois' }, { at: Date.now() - 1 }, 'open'),
  ])
  const { keeper } = await open({ others: 'open' })
  await vi.advanceTimersByTimeAsync(0)
  expect(keeper.restored?.changes).toEqual({ slug: 'deux' })
  expect(keeper.offers.map(({ entry }) => entry.changes)).toEqual([{ slug: 'un' }])
})

test('typed in a sheet that made room for this one it is offered, never put back, and belongs here once taken', async () => {
  const { open, entries } = device([left({ ...BIO, display_name: 'Ada' }), { ...left(BIO), page: '8' }])
  const record = { ...GUEST, id: 12 }
  const { keeper, type } = await open({ record, page: '12', formerly: [{ id: 7, name: 'Byron Ada' }] })
  expect([keeper.restored, keeper.offeredFrom]).toEqual([null, 'Byron Ada'])
  expect(keeper.offers.map(({ entry }) => entry.changes)).toEqual([BIO])
  type({ biography_html: '<p>Autre chose.</p>' })
  await keeper.take()
  await vi.advanceTimersByTimeAsync(0)
  expect(keeper.restored?.changes).toEqual(BIO)
  expect([...entries.keys()]).toEqual(['8/earlier', '12/visit 1', '12/earlier'])
  expect(entries.get('12/visit 1')?.entry).toMatchObject({ version: 3, changes: BIO })
  expect(keeper.offeredFrom).toBeUndefined()
})

test('is dropped when the record holds it; other sheets keep theirs', async () => {
  const { open, all } = device([
    left({ display_name: 'Ada' }, {}, 'held'),
    { ...left({ display_name: 'Ada' }), page: '8' },
  ])
  const { keeper } = await open()
  expect(keeper.offers).toEqual([])
  expect(all()).toEqual([{ display_name: 'Ada' }])
})

test('is left to another form of the same record where this one cannot save it', async () => {
  const picture = { picture: { alt: 'Ada' }, image_id: 4 }
  const { open, all } = device([left(picture, {}, 'page'), left({ slug: 'ada' }, {}, 'dialog')])
  const { keeper } = await open({ leaves: 'picture' })
  await vi.advanceTimersByTimeAsync(0)
  expect(keeper.restored?.changes).toEqual({ slug: 'ada' })
  expect(keeper.offers).toEqual([])
  keeper.forget()
  await vi.advanceTimersByTimeAsync(0)
  expect(all()).toEqual([picture])
})

test('in a sheet for something new it is offered only: one may want to add another', async () => {
  const { open } = device([{ ...left({ display_name: 'Grace' }, { version: 0 }), page: NEW }])
  const { keeper } = await open({ record: { ...GUEST, id: 0, lock_version: 0 }, page: NEW })
  expect(keeper.restored).toBeNull()
  expect(keeper.offers).toHaveLength(1)
})

test('a device that keeps nothing is told of, until it does', async () => {
  const { open, broken, all } = device([left(BIO, { version: 2 })])
  const { keeper, type } = await open()
  broken.by = new DOMException('full', 'QuotaExceededError')
  type({ slug: 'ada' })
  expect(await keeper.write()).toBe(false)
  expect(keeper.trouble).toBe('full')
  await keeper.take() // stays where it was until it is kept here
  expect(all()).toEqual([BIO])
  broken.by = null
  expect(await keeper.write()).toBe(true)
  expect(keeper.trouble).toBeNull()
})
