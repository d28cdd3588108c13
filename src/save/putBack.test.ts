import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Draft } from './draft.ts'
import { agreed, type MergeFields } from './merged.ts'
import type { Outcome, Port } from './port.ts'

interface Fields {
  title: string
  lead: string
  body: string
}

/** Both texts, each once. */
const both: MergeFields<Fields> = (_, { base, mine, theirs }) => {
  const added = theirs.includes(mine) || mine === base ? theirs : `${theirs}${mine.slice(base.length)}`
  return agreed(added as typeof mine) // a text for a text
}

/** A page at its third version, whose server takes six seconds to answer. */
function page(merge?: MergeFields<Fields>) {
  const held = { fields: { title: 'Titre', lead: '', body: 'Corps' }, version: 3 }
  const faults: Outcome<Fields>[] = []
  const flying = { now: 0, most: 0 }
  const port: Port<Fields> = {
    async send(changes, { version }) {
      flying.now += 1
      flying.most = Math.max(flying.most, flying.now)
      await new Promise((resolve) => setTimeout(resolve, 6_000))
      flying.now -= 1
      const fault = faults.shift()
      if (fault !== undefined) throw fault
      if (version !== held.version)
        throw { type: 'newer', theirs: structuredClone(held) } satisfies Outcome<Fields>
      Object.assign(held.fields, changes)
      held.version += 1
      return structuredClone(held)
    },
    read: (error) => error as Outcome<Fields>, // thrown above
    ...(merge && { merging: async () => merge }),
    now: () => Date.now(),
    random: () => 0.5,
  }
  return { held, faults, flying, draft: new Draft<Fields>(structuredClone(held), port) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a text taken back while a save is under way stays, and is saved after it', async () => {
  const { held, flying, draft } = page()
  draft.set('title', 'Titre neuf')
  await vi.advanceTimersByTimeAsync(3_000) // under way since a second
  void draft.putBack({ lead: 'Chapô du train' }, { lead: '' }, 1)
  expect(draft.value('lead')).toBe('Chapô du train')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(draft.value('lead')).toBe('Chapô du train')
  expect(held.fields).toEqual({ title: 'Titre neuf', lead: 'Chapô du train', body: 'Corps' })
  expect([flying.most, draft.hasUnsaved(), draft.conflict]).toEqual([1, false, null])
})

test('what others wrote is asked about, though the text was taken back while a save was under way', async () => {
  const { held, draft } = page()
  draft.set('title', 'Titre neuf')
  await vi.advanceTimersByTimeAsync(3_000)
  void draft.putBack({ body: 'Corps du train' }, { body: 'Premier corps' }, 1)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(draft.conflict?.fields).toEqual(['body'])
  expect(held.fields).toEqual({ title: 'Titre neuf', lead: '', body: 'Corps' })
  draft.resolve(() => 'mine')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(held.fields.body).toBe('Corps du train')
})

test('and so is it when that save did not get through', async () => {
  const { held, faults, draft } = page()
  faults.push({ type: 'failed', failure: { kind: 'failing', status: 503 } })
  draft.set('title', 'Titre neuf')
  await vi.advanceTimersByTimeAsync(3_000)
  void draft.putBack({ body: 'Corps du train' }, { body: 'Premier corps' }, 1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(draft.conflict?.fields).toEqual(['body'])
  expect(held.fields.body).toBe('Corps')
})

test('a second text taken back leaves the choice about the first one open', async () => {
  const { held, draft } = page()
  await draft.putBack({ body: 'Corps du train' }, { body: 'Premier corps' }, 1)
  expect(draft.conflict?.fields).toEqual(['body'])
  await draft.putBack({ lead: 'Chapô du car' }, { lead: '' }, 2)
  expect(draft.conflict?.fields).toEqual(['body'])
  expect(draft.origin.version).not.toBe(3)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(held.fields.body).toBe('Corps')
  draft.resolve(() => 'theirs')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(held.fields).toEqual({ title: 'Titre', lead: 'Chapô du car', body: 'Corps' })
})

test('what is being typed in the same field keeps what it was typed on', async () => {
  const { held, draft } = page(both)
  draft.set('body', 'Corps, suivi')
  const left = await draft.putBack({ body: 'Premier corps du train' }, { body: 'Premier corps' }, 1)
  expect([left, draft.origin.fields.body]).toEqual([[], 'Corps'])
  await vi.advanceTimersByTimeAsync(30_000)
  expect([held.fields.body, draft.conflict]).toEqual(['Corps, suivi du train', null])
})

test('nothing leaves while another tab’s newer version is merged', async () => {
  let load: (merge: MergeFields<Fields>) => void = () => {}
  const { flying, draft, held } = page()
  draft['port'].merging = () => new Promise((resolve) => (load = resolve))
  draft.set('body', 'Corps d’ici')
  await vi.advanceTimersByTimeAsync(1_900)
  Object.assign(held, { version: 4, fields: { ...held.fields, body: 'Corps de là-bas' } })
  draft.follow(structuredClone(held), {})
  await vi.advanceTimersByTimeAsync(1_000)
  expect(flying.now).toBe(0)
  load(both)
  await vi.advanceTimersByTimeAsync(30_000)
  expect([flying.most, draft.hasUnsaved()]).toEqual([1, false])
})

test('a text is taken into a field where something was typed and taken out again', async () => {
  const { held, draft } = page()
  draft.set('body', 'Corps, s')
  draft.set('body', 'Corps')
  expect(await draft.putBack({ body: 'Corps du train' }, { body: 'Corps' }, 1)).toEqual([])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(held.fields.body).toBe('Corps du train')
})
