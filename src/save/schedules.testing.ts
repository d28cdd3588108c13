import { Draft } from './draft.ts'
import { memoryJournal } from './journal.testing.ts'
import { Keeper } from './keeper.ts'
import { agreed, type MergeFields } from './merged.ts'
import type { Outcome, Port } from './port.ts'

export type Fault = 'lost before' | 'lost after' | 'late' | '401' | '503'
export interface Texts {
  title: string
  body: string
}
export type Name = keyof Texts

const never = new Promise<never>(() => undefined)

/** Texts of words that are all different: what was kept and what was lost can be told word by word. */
export const wordsOf = (text: string) => text.split(' ').filter(Boolean)
const add = (text: string, words: string[]) => [...wordsOf(text), ...words].join(' ')

/** As diff3 does with words put in by both sides: all stay, what both put in stands once. */
const merge: MergeFields<Texts> = (_, { base, mine, theirs }) => {
  const known = new Set([...wordsOf(base), ...wordsOf(theirs)])
  const merged = add(
    theirs,
    wordsOf(mine).filter((word) => !known.has(word)),
  )
  return agreed(merged as typeof mine) // a text for a text
}

/** A person at one tab that can be reloaded or killed, another person, a device and a server, each with its faults. */
export function world() {
  const held = { fields: { title: '', body: '' }, version: 0 }
  const kept = memoryJournal<Texts>()
  const faults: Fault[] = []
  const session = { isOver: false }
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const failed = (outcome: Outcome<Texts>) => Promise.reject(Object.assign(new Error('fault'), { outcome }))
  const silent = { type: 'failed', failure: { kind: 'failing', status: 0 } } as const

  /** What was sent and may still be stored. */
  const flying = new Set<Partial<Texts>>()
  async function serve(changes: Partial<Texts>, version: number) {
    flying.add(changes)
    return answer(changes, version).finally(() => flying.delete(changes))
  }
  async function answer(changes: Partial<Texts>, version: number) {
    const fault = faults.shift()
    if (fault === '401') session.isOver = true
    if (session.isOver) return failed({ type: 'failed', failure: { kind: 'session' } })
    if (fault === '503') return failed({ type: 'failed', failure: { kind: 'failing', status: 503 } })
    if (fault === 'lost before') return failed(silent)
    await wait(fault === 'late' ? 8_000 : 40) // late: it is stored after the page was reloaded
    if (version !== held.version) return failed({ type: 'newer', theirs: structuredClone(held) })
    Object.assign(held.fields, changes)
    held.version += 1
    const stored = structuredClone(held)
    await wait(20)
    return fault === 'lost after' ? failed(silent) : stored
  }

  let visits = 0
  function open() {
    const life = { isOver: false }
    const alive = <T>(work: Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        void work.then(
          (value) => !life.isOver && resolve(value),
          (error: unknown) => !life.isOver && reject(error),
        )
      })
    const port: Port<Texts> = {
      send: (changes, { version }) => alive(serve(changes, version)),
      read: (error) => (error as { outcome: Outcome<Texts> }).outcome, // set by `failed`
      merging: async () => merge,
      now: () => Date.now(),
      random: () => 0.5,
    }
    const journal = {
      ...kept.journal,
      write: (...args: Parameters<typeof kept.journal.write>) =>
        alive(life.isOver ? never : kept.journal.write(...args)),
    }
    const draft = new Draft<Texts>(structuredClone(held), port)
    visits += 1
    const place = { page: '1', visit: String(visits) }
    const keeper = new Keeper(draft, { journal, place, now: () => Date.now() })
    const stop = keeper.start()
    void keeper.collect()
    return {
      draft,
      keeper,
      /** Killed: nothing more is done, not even a last write. */
      kill() {
        life.isOver = true
        draft.stop()
        clearTimeout(keeper['timer'])
      },
      /** Left as a reload does: the page has its last word to the device. */
      leave() {
        stop()
        life.isOver = true
        draft.stop()
      },
    }
  }
  function other(field: Name, word: string) {
    held.fields[field] = add(held.fields[field], [word])
    held.version += 1
  }
  return { held, kept, faults, session, flying, open, other, add }
}
