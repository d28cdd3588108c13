import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Draft } from './draft.ts'
import { type Creation, type Found, NEW } from './journal.ts'
import { memoryJournal } from './journal.testing.ts'
import { Keeper } from './keeper.ts'
import type { Outcome, Port } from './port.ts'

interface Fields {
  title: string
  lead: string
}

/** A device, and a server of one page that can be out of reach. */
function device(initial: Found<Fields>[] = []) {
  const kept = memoryJournal<Fields>(initial)
  const network = { isDown: false }
  const held = { fields: { title: 'Ancien', lead: '' }, version: 1 }
  const port: Port<Fields> = {
    send: async (changes, { version }) => {
      if (network.isDown) throw { type: 'failed', failure: { kind: 'offline', status: 0 } }
      if (version !== held.version) throw { type: 'newer', theirs: structuredClone(held) }
      Object.assign(held.fields, changes)
      held.version += 1
      return structuredClone(held)
    },
    read: (error) => error as Outcome<Fields>, // thrown above
    same: (_, one, other) => one.trim() === other.trim(),
    now: () => Date.now(),
    random: () => 0.5,
  }
  let visits = 0
  const open = (
    more: { page?: string; before?: string; others?: string[]; creating?: { creation?: Creation } } = {},
  ) => {
    const draft = new Draft<Fields>(structuredClone(held), port)
    visits += 1
    const keeper = new Keeper(draft, {
      journal: kept.journal,
      place: { page: more.page ?? '7', visit: `visit ${visits}` },
      before: more.before,
      others: async () => new Set(more.others),
      ...(more.creating && { creating: more.creating }),
      now: () => Date.now(),
    })
    const stop = keeper.start()
    const collected = keeper.collect()
    const close = () => {
      stop()
      draft.stop()
    }
    return { draft, keeper, close, collected }
  }
  return { ...kept, network, held, open }
}
const left = (changes: Partial<Fields>, more: Partial<Found<Fields>['entry']> = {}, page = '7') => ({
  page,
  visit: 'earlier',
  entry: { version: 1, changes, base: { title: 'Ancien' }, edits: { title: 5 }, at: 5, ...more },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the keeper of a draft', () => {
  test('writes what is typed within 300 ms, also while typing goes on, with what it was typed on', async () => {
    const { entries, open } = device()
    const { draft, keeper } = open()
    for (const title of ['N', 'No', 'Nou', 'Nouv']) {
      draft.set('title', title)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect([...entries.values()][0]?.entry.changes.title).toMatch(/^No/)
    await vi.advanceTimersByTimeAsync(300)
    const { entry, page } = [...entries.values()][0] ?? {}
    expect(page).toBe('7')
    expect(entry).toMatchObject({ version: 1, changes: { title: 'Nouv' }, base: { title: 'Ancien' } })
    expect(keeper.isKept).toBe(true)
  })

  test('does not call kept what a slow device is still writing', async () => {
    const { journal, network, open } = device()
    const { write } = journal
    network.isDown = true
    journal.write = async (...sent) => {
      await new Promise((done) => setTimeout(done, 400))
      return write(...sent)
    }
    const { draft, keeper, collected } = open()
    await collected
    draft.set('title', 'Une phrase')
    await vi.advanceTimersByTimeAsync(300) // on its way since 220
    draft.set('title', 'Une phrase.')
    await vi.advanceTimersByTimeAsync(350) // the first is there, the last key on its way since 520
    expect(keeper.isKept).toBe(false)
    await vi.advanceTimersByTimeAsync(300)
    expect(keeper.isKept).toBe(true)
  })

  test('is taken at its word while one types, and no longer once the device is slow', async () => {
    const { journal, network, open } = device()
    network.isDown = true
    journal.write = () => new Promise(() => undefined)
    const { draft, keeper, collected } = open()
    await collected
    draft.set('title', 'Une phrase')
    await vi.advanceTimersByTimeAsync(400)
    expect(keeper.keeps(Date.now())).toBe(true)
    draft.set('title', 'Une phrase.')
    await vi.advanceTimersByTimeAsync(400)
    expect(keeper.keeps(Date.now())).toBe(false)
  })

  test('forgets it once the server holds it', async () => {
    const { entries, held, open } = device()
    const { draft } = open()
    draft.set('title', 'Nouveau')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields.title).toBe('Nouveau')
    expect(entries.size).toBe(0)
  })

  test('puts back by itself what was typed on the stored version, be it the first, says so, and saves it', async () => {
    const { entries, network, held, open } = device()
    held.version = 0
    network.isDown = true
    const first = open()
    first.draft.set('title', 'Perdu de vue')
    await vi.advanceTimersByTimeAsync(1_000)
    first.close()

    network.isDown = false
    const { draft, keeper, collected } = open()
    await collected
    expect(draft.value('title')).toBe('Perdu de vue')
    expect(keeper.restored).not.toBeNull()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields.title).toBe('Perdu de vue')
    expect(entries.size).toBe(0)
  })

  test('offers what was typed on an older version, and neither applies nor forgets it', async () => {
    const { entries, all, held, open } = device([left({ title: 'Le mien' })])
    Object.assign(held, { version: 2, fields: { title: 'Le leur', lead: '' } })
    const { draft, keeper, collected } = open()
    await collected
    expect(keeper.offers.map(({ entry }) => entry.changes)).toEqual([{ title: 'Le mien' }])
    expect(draft.value('title')).toBe('Le leur')
    draft.set('lead', 'autre chose')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields).toEqual({ title: 'Le leur', lead: 'autre chose' })
    expect(all()).toEqual([{ title: 'Le mien' }])
    keeper.drop()
    await vi.advanceTimersByTimeAsync(10)
    expect([keeper.offers, entries.size]).toEqual([[], 0])
  })

  test('goes on offering what another tab holds for a moment, to see whether it can be sent', async () => {
    const { held, open } = device([left({ title: 'Le mien' })])
    held.version = 2
    const others: string[] = []
    const { keeper, collected } = open({ others })
    await collected
    others.push('earlier')
    await keeper.collect()
    expect(keeper.offers.map(({ entry }) => entry.changes)).toEqual([{ title: 'Le mien' }])
  })

  test('merges an offer that is taken: what both changed waits for a choice, also after a reload', async () => {
    const { held, open } = device([left({ title: 'Le mien' })])
    Object.assign(held, { version: 2, fields: { title: 'Le leur', lead: '' } })
    const first = open()
    await first.collected
    await first.keeper.take()
    expect(first.draft.conflict?.fields).toEqual(['title'])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(held.fields.title).toBe('Le leur')
    first.close()

    const second = open()
    await second.collected
    expect(second.draft.value('title')).toBe('Le leur')
    await second.keeper.take()
    second.draft.resolve(() => 'mine')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields.title).toBe('Le mien')
  })

  test('takes an offer without a word where nobody else wrote', async () => {
    const { entries, held, open } = device([left({ title: 'Le mien' })])
    Object.assign(held, { version: 2, fields: { title: 'Ancien', lead: 'Le leur' } })
    const { draft, keeper, collected } = open()
    await collected
    await keeper.take()
    expect(draft.conflict).toBeNull()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields).toEqual({ title: 'Le mien', lead: 'Le leur' })
    expect(entries.size).toBe(0)
  })

  test('sends another person’s text only once it is taken, and leaves it in their journal', async () => {
    const { entries, held, open } = device()
    const { draft, keeper, collected } = open()
    await collected
    keeper.offer({ ...left({ title: 'D’Ana' }), by: 'Ana' })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields.title).toBe('Ancien')
    await keeper.take()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields.title).toBe('D’Ana')
    expect([draft.hasUnsaved(), keeper.offers, entries.size]).toEqual([false, [], 0])
  })

  test('forgets what a closed tab wrote late, once this one heard of it and went on', async () => {
    const { entries, journal, held, open } = device()
    const { draft, keeper } = open()
    keeper.succeed()
    draft.receive('title', 'Tapé là-bas', 9)
    draft.set('title', 'Tapé là-bas, continué ici')
    await journal.write(
      { page: '7', visit: 'closed' },
      left({ title: 'Tapé là-bas' }, { edits: { title: 9 } }).entry,
    )
    await vi.advanceTimersByTimeAsync(5_000)
    expect(held.fields.title).toBe('Tapé là-bas, continué ici')
    expect([keeper.offers, keeper.restored, entries.size]).toEqual([[], null, 0])
  })

  test('forgets what the server holds by now, to a space', async () => {
    const { entries, open } = device([left({ title: 'Ancien ' }, { version: 0 })])
    const { keeper, collected } = open()
    await collected
    await vi.advanceTimersByTimeAsync(10)
    expect([keeper.offers, entries.size]).toEqual([[], 0])
  })

  test('never writes over what another opening of the page left', async () => {
    const { all, network, held, open } = device([left({ title: 'Le mien' })])
    Object.assign(held, { version: 2, fields: { title: 'Le leur', lead: '' } })
    network.isDown = true
    for (const title of ['Un', 'Deux']) {
      const { draft, collected, close } = open()
      await collected
      draft.set('title', title)
      await vi.advanceTimersByTimeAsync(1_000)
      close()
      held.version += 1
    }
    expect(all()).toEqual([{ title: 'Le mien' }, { title: 'Un' }, { title: 'Deux' }])
  })

  test('of a page not created yet, puts back the reload’s own text, and leaves that of other pages where it is', async () => {
    const creation = { key: 'clé', body: { page: { title: 'Né hors ligne' } } }
    const visit = (name: string, title: string) => ({
      ...left({ title }, { version: 0, ...(name === 'reloaded' && { creation }) }, NEW),
      visit: name,
    })
    const { held, open, all } = device([
      visit('reloaded', 'Rechargé'),
      visit('gone', 'Parti'),
      visit('open', 'Ouvert'),
    ])
    Object.assign(held, { version: 0, fields: { title: '', lead: '' } })
    const creating: { creation?: Creation } = {}
    const { draft, keeper, collected } = open({ page: NEW, before: 'reloaded', others: ['open'], creating })
    await collected
    expect(draft.value('title')).toBe('Rechargé')
    expect(creating.creation).toEqual(creation)
    expect(keeper.offers).toEqual([])
    expect(all().map(({ title }) => title)).toEqual(['Parti', 'Ouvert', 'Rechargé'])
  })

  test('takes what is kept along when the page is created', async () => {
    const { entries, network, open } = device()
    network.isDown = true
    const { draft, keeper } = open()
    draft.set('title', 'Nouveau')
    await vi.advanceTimersByTimeAsync(500)
    await keeper.rename('12')
    expect([...entries.values()].map(({ page, entry }) => [page, entry.changes])).toEqual([
      ['12', { title: 'Nouveau' }],
    ])
  })

  test('leaves nothing under the former name of a page that is saved while its name changes', async () => {
    const { entries, journal, open } = device()
    const { write } = journal
    journal.write = async (...sent) => {
      await new Promise((done) => setTimeout(done, 50))
      return write(...sent)
    }
    const { draft, keeper, collected } = open({ page: NEW })
    await collected
    draft.set('title', 'Nouveau')
    await vi.advanceTimersByTimeAsync(500)
    void keeper.rename('12')
    void draft.save()
    await vi.advanceTimersByTimeAsync(3_000)
    expect([draft.hasUnsaved(), [...entries.values()]]).toEqual([false, []])
  })

  test('says why the device keeps nothing, and stops saying so once it does', async () => {
    const { broken, network, open } = device()
    network.isDown = true
    broken.by = new DOMException('', 'QuotaExceededError')
    const { draft, keeper } = open()
    draft.set('title', 'En l’air')
    await vi.advanceTimersByTimeAsync(3_000)
    expect([keeper.trouble, keeper.isKept, draft.value('title')]).toEqual(['full', false, 'En l’air'])
    broken.by = null
    draft.set('title', 'Au sol')
    await vi.advanceTimersByTimeAsync(500)
    expect([keeper.trouble, keeper.isKept]).toEqual([null, true])
  })

  test('says at once that there is no storage, or that it does not answer', async () => {
    const { broken, journal, open } = device()
    broken.by = new Error('denied')
    const { keeper, collected } = open()
    await collected
    expect(keeper.trouble).toBe('absent')
    journal.list = () => new Promise(() => undefined)
    const stuck = open()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(stuck.keeper.trouble).toBe('stuck')
  })
})
