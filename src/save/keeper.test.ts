import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Draft } from './draft.ts'
import type { Port } from './port.ts'
import type { Entry, Journal } from './journal.ts'
import { Keeper } from './keeper.ts'

interface Fields {
  title: string
  lead: string
}

/** A device whose storage can be full, and a server that can be out of reach. */
function device(initial: Record<string, Entry<Fields>> = {}) {
  const entries = new Map(Object.entries(initial))
  const broken = { storage: false, network: false }
  const guard = async <T>(result: () => T) => {
    if (broken.storage) throw new Error('QuotaExceededError')
    return result()
  }
  const journal: Journal<Fields> = {
    read: (key) => guard(() => structuredClone(entries.get(key))),
    write: (key, entry) => guard(() => void entries.set(key, structuredClone(entry))),
    remove: (key) => guard(() => void entries.delete(key)),
  }
  const held = { title: 'Ancien', lead: '' }
  const port: Port<Fields> = {
    send: async (changes, { version }) => {
      if (broken.network) throw new Error('offline')
      return { fields: Object.assign(held, changes), version: version + 1 }
    },
    read: () => ({ type: 'failed', failure: { kind: 'offline', status: 0 } }),
    now: () => Date.now(),
    random: () => 0.5,
  }
  const open = () => {
    const draft = new Draft<Fields>({ fields: { ...held }, version: 1 }, port)
    const keeper = new Keeper(draft, journal, 'page', () => Date.now())
    return { draft, keeper, close: keeper.start() }
  }
  return { entries, broken, held, open }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the keeper of a draft', () => {
  test('writes what is typed within 300 ms, also while typing goes on', async () => {
    const { entries, open } = device()
    const { draft, keeper } = open()
    for (const title of ['N', 'No', 'Nou', 'Nouv']) {
      draft.set('title', title)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(entries.get('page')?.changes.title).toMatch(/^Nou/)
    await vi.advanceTimersByTimeAsync(300)
    expect(entries.get('page')?.changes).toEqual({ title: 'Nouv' })
    expect(keeper.isKept).toBe(true)
  })

  test('forgets it once the server holds it', async () => {
    const { entries, held, open } = device()
    const { draft } = open()
    draft.set('title', 'Nouveau')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.title).toBe('Nouveau')
    expect(entries.size).toBe(0)
  })

  test('offers what an earlier visit left, keeps it while one types, and puts it back when asked', async () => {
    const { entries, broken, held, open } = device()
    broken.network = true
    const first = open()
    first.draft.set('title', 'Perdu de vue')
    await vi.advanceTimersByTimeAsync(1_000)
    first.close()
    first.draft.stop()

    broken.network = false
    const second = open()
    await vi.advanceTimersByTimeAsync(10)
    expect(second.keeper.offered?.changes).toEqual({ title: 'Perdu de vue' })
    expect(second.draft.value('title')).toBe('Ancien')
    second.draft.set('lead', 'autre chose')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(entries.get('page')?.changes.title).toBe('Perdu de vue')
    second.keeper.take()
    expect(second.draft.value('title')).toBe('Perdu de vue')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held).toEqual({ title: 'Perdu de vue', lead: 'autre chose' })
    expect(entries.size).toBe(0)
  })

  test('does not offer what the server holds by now', async () => {
    const { entries, open } = device({ page: { version: 1, changes: { title: 'Ancien' }, at: 0 } })
    const { keeper } = open()
    await vi.advanceTimersByTimeAsync(10)
    expect(keeper.offered).toBeNull()
    expect(entries.size).toBe(0)
  })

  test('says so when the device keeps nothing', async () => {
    const { broken, open } = device()
    broken.storage = broken.network = true
    const { draft, keeper } = open()
    draft.set('title', 'En l’air')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(keeper.isKept).toBe(false)
    expect(draft.value('title')).toBe('En l’air')
  })

  test('forgets what was left when it is dropped', async () => {
    const { entries, open } = device({ page: { version: 1, changes: { title: 'Vieux' }, at: 0 } })
    const { keeper } = open()
    await vi.advanceTimersByTimeAsync(10)
    keeper.drop()
    await vi.advanceTimersByTimeAsync(10)
    expect(entries.size).toBe(0)
  })
})
