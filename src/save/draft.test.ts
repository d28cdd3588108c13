import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mergeFieldsWhole } from './confront.ts'
import { Draft } from './draft.ts'
import { agreed, type MergeFields } from './merged.ts'
import type { Outcome, Port, Stored } from './port.ts'
import { statusOf } from './status.ts'

interface Fields {
  title: string
  lead: string
  body: string
}
const empty: Fields = { title: '', lead: '', body: '' }

/** A server of one page: it keeps versions as the real one does, and can be told to fail. */
function server() {
  const held = { fields: { ...empty }, version: 1 }
  const faults: unknown[] = []
  const port: Port<Fields> = {
    send: async (changes, { version }) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const fault = faults.shift()
      if (fault !== undefined) throw fault
      if (version !== held.version) throw { type: 'newer', theirs: copy(held) } satisfies Outcome<Fields>
      Object.assign(held.fields, changes)
      held.version += 1
      return copy(held)
    },
    read: (error) => error as Outcome<Fields>, // the faults of this test are outcomes
    now: () => Date.now(),
    random: () => 0.5,
  }
  return { held, faults, port }
}
const copy = (held: Stored<Fields>) => structuredClone(held)
const offline: Outcome<Fields> = { type: 'failed', failure: { kind: 'offline', status: 0 } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a draft', () => {
  test('saves two seconds after the last key, and only what changed', async () => {
    const { held, port } = server()
    const sent = vi.spyOn(port, 'send')
    const draft = new Draft(copy(held), port)
    draft.set('title', 'Un')
    await vi.advanceTimersByTimeAsync(1_500)
    draft.set('title', 'Une')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(sent).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(sent).toHaveBeenCalledExactlyOnceWith({ title: 'Une' }, { version: 1, kind: 'auto' })
    expect(held.fields.title).toBe('Une')
    expect(draft.hasUnsaved()).toBe(false)
  })

  test('meets a change to another field without ever calling it trouble', async () => {
    const { held, port } = server()
    const draft = new Draft(copy(held), port)
    Object.assign(held, { fields: { ...empty, lead: 'le leur' }, version: 2 })
    const seen: unknown[] = []
    draft.subscribe(() => draft.state.flight === null && seen.push(draft.state.trouble, draft.conflict))
    draft.set('title', 'le mien')
    const saved = draft.save()
    await vi.advanceTimersByTimeAsync(200)
    expect(await saved).toBe(true)
    expect(held.fields).toEqual({ title: 'le mien', lead: 'le leur', body: '' })
    expect(draft.value('lead')).toBe('le leur')
    expect(seen.filter((trouble) => trouble !== null)).toEqual([])
  })

  test('saves every twenty seconds of unbroken typing', async () => {
    const { held, port } = server()
    const draft = new Draft(copy(held), port)
    for (let n = 0; n < 25; n++) {
      draft.set('body', 'x'.repeat(n + 1))
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(held.fields.body.length).toBeGreaterThanOrEqual(20)
  })

  test('keeps what is typed while a save is under way, and sends it next', async () => {
    const { held, port } = server()
    const draft = new Draft(copy(held), port)
    draft.set('lead', 'premier')
    const saved = draft.save()
    await vi.advanceTimersByTimeAsync(20)
    draft.set('lead', 'premier jet')
    await vi.advanceTimersByTimeAsync(100)
    expect(draft.value('lead')).toBe('premier jet')
    await vi.advanceTimersByTimeAsync(3_000)
    await saved
    expect(held.fields.lead).toBe('premier jet')
  })

  test('asked to save twice over, goes back to waiting for a pause', async () => {
    const { held, port } = server()
    const draft = new Draft(copy(held), port)
    draft.set('lead', 'un')
    void draft.save()
    await vi.advanceTimersByTimeAsync(20)
    void draft.save()
    await vi.advanceTimersByTimeAsync(1_000)
    const sent = vi.spyOn(port, 'send')
    draft.set('lead', 'un d')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).not.toHaveBeenCalled()
  })

  test('shows in the field what is put there from elsewhere, and saves it', async () => {
    const { held, port } = server()
    const draft = new Draft(copy(held), port)
    const shown: string[] = []
    draft.subscribe((field, remote) => field === 'body' && remote && shown.push(draft.value('body')))
    draft.touch('body', () => 'tapé')
    draft.replace('body', 'annulé')
    expect(shown).toEqual(['annulé'])
    await vi.advanceTimersByTimeAsync(3_000)
    expect(held.fields.body).toBe('annulé')
  })

  test('never writes a normalised answer into the field that was typed', async () => {
    const { held, port } = server()
    const trimming: Port<Fields> = {
      ...port,
      send: async (changes, from) => {
        const stored = await port.send(changes, from)
        return { ...stored, fields: { ...stored.fields, title: stored.fields.title.trim() } }
      },
    }
    const draft = new Draft(copy(held), trimming)
    draft.set('title', 'Bonjour ')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(draft.value('title')).toBe('Bonjour ')
    expect(draft.hasUnsaved()).toBe(false)
  })

  test('knows its own words again, whichever of the saves without an answer got through', async () => {
    const { held, port, faults } = server()
    let isCut = true
    const draft = new Draft(copy(held), {
      ...port,
      send: async (changes, from) => {
        const stored = await port.send(changes, from)
        if (isCut) throw offline
        return stored
      },
    })
    draft.set('body', 'un')
    await vi.advanceTimersByTimeAsync(2_100)
    expect(held.fields.body).toBe('un')
    faults.push(offline)
    draft.set('body', 'un deux')
    await vi.advanceTimersByTimeAsync(3_000)
    isCut = false
    draft.set('body', 'un deux trois')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(draft.conflict).toBeNull()
    expect(held.fields.body).toBe('un deux trois')
  })

  test('bars a refused field as it stands, and saves the others', async () => {
    const { held, port, faults } = server()
    faults.push({ type: 'refused', fields: { title: 'Trop long' } } satisfies Outcome<Fields>)
    const draft = new Draft(copy(held), port)
    draft.set('title', 'x'.repeat(999))
    draft.set('lead', 'gardé')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(draft.refusalOf('title')).toBe('Trop long')
    expect(held.fields).toEqual({ ...empty, lead: 'gardé' })
    expect(statusOf(draft.state).kind).toBe('refused')
    draft.set('title', 'court')
    expect(draft.refusalOf('title')).toBeUndefined()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(held.fields.title).toBe('court')
  })

  test('says when it tries again, and tries again', async () => {
    const { held, port, faults } = server()
    faults.push(offline, offline)
    const draft = new Draft(copy(held), port)
    draft.set('title', 'Hors ligne')
    await vi.advanceTimersByTimeAsync(2_100)
    const status = statusOf(draft.state)
    expect(status.kind === 'offline' && (status.retry_at ?? 0) > Date.now()).toBe(true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(held.fields.title).toBe('Hors ligne')
    expect(statusOf(draft.state).kind).toBe('clean')
  })

  test('merges another person’s change of another field without a word', async () => {
    const { held, port } = server()
    const draft = new Draft(copy(held), port)
    held.fields.lead = 'de Ben'
    held.version += 1
    draft.set('title', 'd’Ana')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(held.fields).toEqual({ title: 'd’Ana', lead: 'de Ben', body: '' })
    expect(draft.value('lead')).toBe('de Ben')
    expect(draft.conflict).toBeNull()
  })

  test('stops on the same field changed twice, keeps the text, and obeys the choice', async () => {
    const { held, port } = server()
    const draft = new Draft(copy(held), port)
    held.fields.title = 'de Ben'
    held.version += 1
    draft.set('title', 'd’Ana')
    draft.set('lead', 'chapô d’Ana')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(draft.conflict?.fields).toEqual(['title'])
    expect(draft.value('title')).toBe('d’Ana')
    expect(held.fields.title).toBe('de Ben')
    draft.resolve(() => 'mine')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(held.fields).toEqual({ title: 'd’Ana', lead: 'chapô d’Ana', body: '' })
  })

  test('merges one field changed by both, with what is typed until the merge is there', async () => {
    const { held, port } = server()
    const seen: string[][] = []
    const draft = new Draft(copy(held), {
      ...port,
      merging: async () => {
        await new Promise((resolve) => setTimeout(resolve, 500))
        return ((_: string, { mine, theirs }) => agreed(`${mine}${theirs}`)) as MergeFields<Fields> // all are texts
      },
      arrived: (fields) => seen.push(fields),
    })
    held.fields.lead = ' de Ben'
    held.version += 1
    draft.set('lead', 'd’An')
    await vi.advanceTimersByTimeAsync(2_300)
    draft.set('lead', 'd’Ana')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(draft.value('lead')).toBe('d’Ana de Ben')
    expect(held.fields.lead).toBe('d’Ana de Ben')
    expect(statusOf(draft.state).kind).toBe('clean')
    expect(seen).toEqual([['lead']])
  })

  test('keeps the text and tries again when the merge cannot be loaded', async () => {
    const { held, port } = server()
    let tries = 0
    const merging = async () => {
      tries += 1
      if (tries === 1) throw new TypeError('Failed to fetch')
      return mergeFieldsWhole
    }
    const draft = new Draft(copy(held), { ...port, merging })
    held.fields.lead = 'de Ben'
    held.version += 1
    draft.set('lead', 'd’Ana')
    await vi.advanceTimersByTimeAsync(2_200)
    expect(statusOf(draft.state).kind).toBe('failing')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(draft.value('lead')).toBe('d’Ana')
    expect(draft.conflict?.fields).toEqual(['lead'])
    draft.resolve(() => 'theirs')
    await vi.advanceTimersByTimeAsync(5_000)
    expect([draft.value('lead'), draft.hasUnsaved()]).toEqual(['de Ben', false])
  })

  test('whatever the order of keys, waits and faults, the text typed last is the text held in the end', async () => {
    const action = fc.oneof(
      fc.record({
        key: fc.constantFrom('title', 'lead', 'body' as const),
        text: fc.string({ maxLength: 8 }),
      }),
      fc.record({ wait: fc.integer({ min: 1, max: 30_000 }) }),
      fc.record({ fault: fc.constant(offline) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        const { held, port, faults } = server()
        const draft = new Draft(copy(held), port)
        const model = { ...empty }
        for (const one of actions) {
          if ('key' in one) {
            model[one.key] = one.text
            draft.set(one.key, one.text)
          } else if ('wait' in one) await vi.advanceTimersByTimeAsync(one.wait)
          else faults.push(one.fault)
          expect(draft.all()).toEqual(model)
        }
        await vi.advanceTimersByTimeAsync(60_000 * (faults.length + 2))
        expect(held.fields).toEqual(model)
        draft.stop()
      }),
      { numRuns: 200 },
    )
  })
})
