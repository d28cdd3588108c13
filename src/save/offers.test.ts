import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Draft } from './draft.ts'
import type { Found } from './journal.ts'
import { memoryJournal } from './journal.testing.ts'
import { Keeper } from './keeper.ts'
import type { Outcome, Port } from './port.ts'

interface Fields {
  title: string
}

const left: Found<Fields> = {
  page: '7',
  visit: 'earlier',
  entry: { version: 1, changes: { title: 'Le mien' }, base: { title: 'Ancien' }, edits: { title: 5 }, at: 5 },
}

/** A page at its second version, and a device that keeps what was typed on its first and takes a second to write. */
function device() {
  const kept = memoryJournal<Fields>([left])
  const alive = new Set<string>()
  const port: Port<Fields> = {
    send: () => Promise.reject({ type: 'failed', failure: { kind: 'offline', status: 0 } }),
    read: (error) => error as Outcome<Fields>, // rejected above
    now: () => Date.now(),
    random: () => 0.5,
  }
  const { write } = kept.journal
  kept.journal.write = async (...sent) => {
    await new Promise((done) => setTimeout(done, 1_000))
    return write(...sent)
  }
  const draft = new Draft<Fields>({ fields: { title: 'Ancien' }, version: 2 }, port)
  const keeper = new Keeper(draft, {
    journal: kept.journal,
    place: { page: '7', visit: 'here' },
    others: async () => new Set(alive),
    now: () => Date.now(),
  })
  return { ...kept, alive, draft, keeper }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an offer that is taken while the device is looked through does not come back', async () => {
  const { draft, keeper } = device()
  keeper.start()
  await keeper.collect()
  draft.set('title', 'Autre chose')
  draft.set('title', 'Ancien')
  void keeper.collect()
  await vi.advanceTimersByTimeAsync(100)
  void keeper.take()
  await vi.advanceTimersByTimeAsync(5_000)
  expect([draft.value('title'), keeper.offers]).toEqual(['Le mien', []])
  draft.set('title', 'Le mien, continué')
  await vi.advanceTimersByTimeAsync(5_000)
  void keeper.collect()
  await vi.advanceTimersByTimeAsync(5_000)
  expect([draft.value('title'), keeper.offers]).toEqual(['Le mien, continué', []])
})

test('nor does one that is dropped', async () => {
  const { draft, keeper } = device()
  keeper.start()
  await keeper.collect()
  draft.set('title', 'Autre chose')
  void keeper.collect()
  await vi.advanceTimersByTimeAsync(100)
  keeper.drop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(keeper.offers).toEqual([])
})

test('what was held elsewhere as the page was opened, to see whether it can be sent, is offered once it is free', async () => {
  const { alive, keeper } = device()
  alive.add('earlier')
  keeper.start()
  keeper.succeed()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(keeper.offers).toEqual([])
  alive.clear()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(keeper.offers.map(({ visit }) => visit)).toEqual(['earlier'])
})
