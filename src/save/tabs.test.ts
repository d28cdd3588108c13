import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Draft } from './draft.ts'
import type { Outcome, Port, Stored } from './port.ts'
import { type Lane, Tabs, type TabWord } from './tabs.ts'

interface Fields {
  title: string
  lead: string
}
type Word = TabWord<Fields, Stored<Fields>>

/** A browser with tabs, as far as they can speak and wait for each other, and a server of one page. */
function browser() {
  const held = { fields: { title: '', lead: '' }, version: 1 }
  const sent = { count: 0, refused: 0, isDown: false }
  const port: Port<Fields> = {
    send: async (changes, { version }) => {
      sent.count += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (sent.isDown) throw { type: 'failed', failure: { kind: 'offline', status: 0 } }
      if (version !== held.version) {
        sent.refused += 1
        throw { type: 'newer', theirs: structuredClone(held) }
      }
      Object.assign(held.fields, changes)
      held.version += 1
      return structuredClone(held)
    },
    read: (error) => error as Outcome<Fields>, // thrown above
    now: () => Date.now(),
    random: () => Math.random(),
  }
  const ears = new Set<{ name: number; heard: (word: Word) => void }>()
  let turns: { lead: () => Promise<void>; isOver: boolean }[] = []
  let leader: { die: () => void } | null = null
  function advance() {
    if (leader !== null) return
    turns = turns.filter((turn) => !turn.isOver)
    const turn = turns.shift()
    if (turn === undefined) return
    let die = () => {}
    const death = new Promise<void>((resolve) => (die = resolve))
    leader = { die }
    void Promise.race([turn.lead(), death]).then(() => {
      leader = null
      turns.push(turn)
      advance()
    })
  }
  let names = 0
  function open() {
    const name = ++names
    const draft = new Draft<Fields>(structuredClone(held), port)
    const own: { lead: () => Promise<void>; isOver: boolean }[] = []
    let isLeading = false
    const lane: Lane<Word> = {
      say: (word) => {
        const text = structuredClone(word)
        for (const ear of ears) if (ear.name !== name) setTimeout(() => ears.has(ear) && ear.heard(text), 3)
      },
      listen: (heard) => {
        const ear = { name, heard }
        ears.add(ear)
        return () => void ears.delete(ear)
      },
      queue: (lead) => {
        const turn = {
          lead: () => {
            isLeading = true
            return lead().finally(() => (isLeading = false))
          },
          isOver: false,
        }
        own.push(turn)
        turns.push(turn)
        setTimeout(advance)
        return () => void (turn.isOver = true)
      },
    }
    const tabs = new Tabs(draft, lane, {
      stored: () => draft.stored,
      take: (stored, saved) => draft.follow(stored, saved),
      onLead: () => undefined,
    })
    const stop = tabs.start()
    const close = () => {
      stop()
      draft.stop()
    }
    /** As a crash would: no word, no turn given back. */
    const crash = () => {
      for (const ear of ears) if (ear.name === name) ears.delete(ear)
      for (const turn of own) turn.isOver = true
      draft.hold(true)
      draft.stop()
      if (isLeading) leader?.die()
    }
    return { draft, tabs, close, crash }
  }
  return { held, sent, open }
}
const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('two tabs of one person', () => {
  test('show each other’s text as it is typed, save once, and never meet a newer version', async () => {
    const { held, sent, open } = browser()
    const [one, two] = [open(), open()]
    await rest(20)
    one.draft.set('title', 'Un')
    await rest(150)
    expect(two.draft.value('title')).toBe('Un')
    two.draft.set('lead', 'Deux')
    await rest(150)
    expect(one.draft.value('lead')).toBe('Deux')
    await rest(5_000)
    expect(held.fields).toEqual({ title: 'Un', lead: 'Deux' })
    expect([one.draft.hasUnsaved(), two.draft.hasUnsaved()]).toEqual([false, false])
    expect([one.draft.version, two.draft.version]).toEqual([held.version, held.version])
    expect(sent.refused).toBe(0)
  })

  test('let the one that is typed in save', async () => {
    const { open } = browser()
    const [one, two] = [open(), open()]
    await rest(20)
    expect([one.tabs.isLeading, two.tabs.isLeading]).toEqual([true, false])
    two.draft.set('lead', 'Ici')
    await rest(20)
    expect([one.tabs.isLeading, two.tabs.isLeading]).toEqual([false, true])
    const saved = one.draft.save()
    await rest(200)
    expect(await saved).toBe(true)
  })

  test('hand over everything when one is closed or dies', async () => {
    for (const end of ['close', 'crash'] as const) {
      const { held, sent, open } = browser()
      const [one, two] = [open(), open()]
      await rest(20)
      sent.isDown = true
      one.draft.set('title', 'Pas parti')
      await rest(3_000)
      one[end]()
      sent.isDown = false
      await rest(10_000)
      expect(two.tabs.isLeading).toBe(true)
      expect(held.fields.title).toBe('Pas parti')
      two.close()
    }
  })

  test('tell a tab opened later what is not saved yet', async () => {
    const { sent, open } = browser()
    const one = open()
    sent.isDown = true
    one.draft.set('title', 'Déjà là')
    await rest(3_000)
    const two = open()
    await rest(150)
    expect(two.draft.value('title')).toBe('Déjà là')
  })

  test('merge another person’s change once, for both', async () => {
    const { held, sent, open } = browser()
    const [one, two] = [open(), open()]
    await rest(20)
    Object.assign(held, { version: 2, fields: { title: '', lead: 'de Ben' } })
    two.draft.set('title', 'le mien')
    await rest(6_000)
    expect(held.fields).toEqual({ title: 'le mien', lead: 'de Ben' })
    expect([one.draft.all(), two.draft.all()]).toEqual([held.fields, held.fields])
    expect(sent.refused).toBe(1)
  })

  test('agree in the end on what was typed last, whatever the order, and never call it a conflict', async () => {
    const action = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          tab: fc.nat(2),
          field: fc.constantFrom('title' as const, 'lead' as const),
          text: fc.string({ maxLength: 4 }),
        }),
      },
      { weight: 5, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 4_000 }) }) },
      { weight: 1, arbitrary: fc.record({ isDown: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ reopen: fc.nat(2), crash: fc.boolean() }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const { held, sent, open } = browser()
        const tabs = [open(), open(), open()]
        const model = { title: '', lead: '' }
        await rest(50)
        for (const one of actions) {
          if ('tab' in one) {
            tabs[one.tab]?.draft.set(one.field, one.text)
            model[one.field] = one.text
            await rest(130) // one hand, one keyboard: nobody types in two tabs at once
          } else if ('wait' in one) await rest(one.wait)
          else if ('isDown' in one) sent.isDown = one.isDown
          else {
            tabs[one.reopen]?.[one.crash ? 'crash' : 'close']()
            await rest(20)
            tabs[one.reopen] = open()
            await rest(150)
          }
          expect(tabs.map(({ draft }) => draft.conflict)).toEqual([null, null, null])
        }
        sent.isDown = false
        await rest(150_000)
        expect(held.fields).toEqual(model)
        expect(tabs.map(({ draft }) => draft.all())).toEqual([model, model, model])
        for (const { close } of tabs) close()
      }),
      { numRuns: 150 },
    )
  })
})
