import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { type Found, NEW } from './journal.ts'
import { memoryJournal } from './journal.testing.ts'
import { type Delivery, emptyOutbox } from './outbox.ts'
import { visitLock } from './visits.ts'

interface Fields {
  title: string
}

const held = new Set<string>()

/** One browser's locks, as far as the outbox uses them. */
const locks = {
  async request<T>(name: string, _: object, act: (lock: object | null) => Promise<T> | T): Promise<T> {
    if (held.has(name)) return act(null)
    held.add(name)
    try {
      return await act({})
    } finally {
      held.delete(name)
    }
  },
}

beforeEach(() => {
  held.clear()
  vi.stubGlobal('navigator', { locks })
})

afterAll(() => void vi.unstubAllGlobals())

const kept = (page: string, title: string, at: number): Found<Fields> => ({
  page,
  visit: title,
  entry: { version: page === NEW ? 0 : 3, changes: { title }, base: {}, edits: {}, at },
})

function outbox(entries: Found<Fields>[], answers: Partial<Record<string, Delivery>> = {}) {
  const device = memoryJournal<Fields>(entries)
  const asked: string[] = []
  const empty = () =>
    emptyOutbox(device.journal, async ({ visit }) => {
      asked.push(visit)
      return answers[visit] ?? 'sent'
    })
  return { ...device, asked, empty }
}

test('sends each entry once, the oldest first, and forgets it', async () => {
  const { asked, all, empty } = outbox([kept('1', 'un', 1), kept(NEW, 'deux', 2), kept('3', 'trois', 3)])
  expect(await empty()).toBe(3)
  expect(asked).toEqual(['un', 'deux', 'trois'])
  expect(all()).toEqual([])
  expect(await empty()).toBe(0)
  expect(asked).toHaveLength(3)
})

test('leaves what is refused where it is, and goes on', async () => {
  const { all, empty } = outbox([kept('1', 'dépassé', 1), kept('2', 'bon', 2)], { dépassé: 'left' })
  expect(await empty()).toBe(1)
  expect(all()).toEqual([{ title: 'dépassé' }])
})

test('stops at the first that must wait: what follows keeps its turn', async () => {
  const { asked, all, empty } = outbox([kept('1', 'un', 1), kept('2', 'deux', 2)], { un: 'wait' })
  expect(await empty()).toBe(0)
  expect([asked, all().length]).toEqual([['un'], 2])
})

test('leaves alone what a page that is open holds, and all of it while another tab is sending', async () => {
  const { asked, empty } = outbox([kept('1', 'ouverte', 1), kept('2', 'fermée', 2)])
  held.add(visitLock('ouverte'))
  expect(await empty()).toBe(1)
  expect(asked).toEqual(['fermée'])
  held.add('regie outbox')
  held.delete(visitLock('ouverte'))
  expect(await empty()).toBe(0)
})

test('what was written while it was being sent is not forgotten', async () => {
  const device = memoryJournal<Fields>([kept('1', 'un', 1)])
  const sent = await emptyOutbox(device.journal, async (found) => {
    await device.journal.write(found, { ...found.entry, changes: { title: 'plus tard' }, at: 9 })
    return 'sent'
  })
  expect([sent, device.all()]).toEqual([1, [{ title: 'plus tard' }]])
})

test('sends nothing in a browser that cannot say which tab does it', async () => {
  vi.stubGlobal('navigator', {})
  const { asked, empty } = outbox([kept('1', 'un', 1)])
  expect([await empty(), asked]).toEqual([0, []])
})
