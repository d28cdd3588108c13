import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseSide } from './chooseSide.ts'
import { Draft } from './draft.ts'
import { memoryJournal } from './journal.testing.ts'
import { Keeper } from './keeper.ts'
import type { Outcome, Port } from './port.ts'

interface Fields {
  title: string
  lead: string
}

/** A page that somebody else saved in the meantime, on a device that keeps what is typed. */
async function collision() {
  const kept = memoryJournal<Fields>()
  const held = { fields: { title: 'Le leur', lead: '' }, version: 2 }
  const port: Port<Fields> = {
    send: async (changes, { version }) => {
      if (version !== held.version) throw { type: 'newer', theirs: structuredClone(held) }
      Object.assign(held.fields, changes)
      held.version += 1
      return structuredClone(held)
    },
    read: (error) => error as Outcome<Fields>, // thrown above
    now: () => Date.now(),
    random: () => 0.5,
  }
  const open = (stored: typeof held, visit: string) => {
    const draft = new Draft<Fields>(structuredClone(stored), port)
    const keeper = new Keeper(draft, {
      journal: kept.journal,
      place: { page: '7', visit },
      now: () => Date.now(),
    })
    keeper.start()
    return { draft, keeper, journal: kept.journal, broken: kept.broken }
  }
  const page = open({ fields: { title: 'Ancien', lead: '' }, version: 1 }, 'here')
  page.draft.set('title', 'Le mien')
  page.draft.set('lead', 'Chapô')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(page.draft.conflict?.fields).toEqual(['title'])
  return { page, held, reopened: () => open(held, 'later') }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

for (const [side, kept, other] of [
  ['mine', 'Le mien', 'Le leur'],
  ['theirs', 'Le leur', 'Le mien'],
] as const) {
  test(`the side that is not chosen is offered, also after a reload: ${side} is kept`, async () => {
    const { page, held, reopened } = await collision()
    void chooseSide(side, page.keeper)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields).toEqual({ title: kept, lead: 'Chapô' })
    expect(page.keeper.offers.map(({ entry }) => entry.changes)).toEqual([{ title: other }])
    const { draft, keeper } = reopened()
    void keeper.collect()
    await vi.advanceTimersByTimeAsync(100)
    expect([draft.value('title'), keeper.offers[0]?.entry.changes]).toEqual([kept, { title: other }])
    void keeper.take()
    await vi.advanceTimersByTimeAsync(5_000)
    expect([held.fields, draft.conflict]).toEqual([{ title: other, lead: 'Chapô' }, null])
  })
}

test('it is taken back at once too, before the choice is saved, and is on the device no more', async () => {
  const { page, held } = await collision()
  void chooseSide('mine', page.keeper)
  void page.keeper.take()
  await vi.advanceTimersByTimeAsync(5_000)
  expect([held.fields.title, page.keeper.offers]).toEqual(['Le leur', []])
  expect((await page.journal.list()).found).toEqual([])
})

test('what was refused of the side that is not chosen is said of the other no more', async () => {
  const { page } = await collision()
  page.draft.state = {
    ...page.draft.state,
    barred: { title: { version: page.draft.state.version.title ?? 0, detail: 'Trop long' } },
  }
  expect(page.draft.refusalOf('title')).toBe('Trop long')
  await chooseSide('theirs', page.keeper)
  expect([page.draft.value('title'), page.draft.refusalOf('title')]).toEqual(['Le leur', undefined])
})

test('a device that cannot keep what is not chosen is told of, and it stays on offer', async () => {
  const { page } = await collision()
  page.broken.by = new DOMException('', 'QuotaExceededError')
  await chooseSide('mine', page.keeper)
  expect([page.keeper.trouble, page.keeper.offers.length]).toEqual(['full', 1])
})
