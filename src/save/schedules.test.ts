import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Fault, type Name, wordsOf, world } from './schedules.testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const field = fc.constantFrom<Name>('title', 'body')
const action = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('key'), field, wait: fc.nat(400) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('wait'), wait: fc.nat(25_000) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('other'), field }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('save', 'sign in', 'take') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('fault'),
      fault: fc.constantFrom<Fault>('lost before', 'lost after', 'late', '401', '503'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('device'), isFull: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('kill', 'reload') }) },
) as fc.Arbitrary<Action> // the union of the records above
type Action =
  | { type: 'key'; field: Name; wait: number }
  | { type: 'wait'; wait: number }
  | { type: 'other'; field: Name }
  | { type: 'save' | 'sign in' | 'take' | 'kill' | 'reload' }
  | { type: 'fault'; fault: Fault }
  | { type: 'device'; isFull: boolean }

test('whatever keys, saves, faults, reloads and a second writer: the text in the end is what a model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const { held, kept, faults, session, flying, open, other, add } = world()
      const model = { title: new Set<string>(), body: new Set<string>() }
      /** Sent by a page that was killed, and neither kept nor known to be stored. */
      const perhaps = new Set<string>()
      /** Once on the device. */
      const journalled = { title: new Set<string>(), body: new Set<string>() }
      let visit = open()
      let [count, typed_at] = [0, 0]
      let wasFull = false
      for (const one of actions) {
        const lost: string[] = []
        switch (one.type) {
          case 'key': {
            count += 1
            const word = `m${count}`
            visit.draft.set(one.field, add(visit.draft.value(one.field), [word]))
            model[one.field].add(word)
            typed_at = Date.now()
            wasFull = kept.broken.by !== null
            await vi.advanceTimersByTimeAsync(one.wait)
            break
          }
          case 'wait':
            await vi.advanceTimersByTimeAsync(one.wait)
            break
          case 'other':
            count += 1
            other(one.field, `o${count}`)
            model[one.field].add(`o${count}`)
            break
          case 'save':
            void visit.draft.save()
            break
          case 'sign in':
            session.isOver = false
            visit.draft.resume()
            break
          case 'take':
            await visit.keeper.take()
            break
          case 'fault':
            faults.push(one.fault)
            break
          case 'device':
            kept.broken.by = one.isFull ? new DOMException('', 'QuotaExceededError') : null
            wasFull ||= one.isFull
            break
          default: {
            if (one.type === 'kill') visit.kill()
            else visit.leave()
            await vi.advanceTimersByTimeAsync(1)
            const survivors = kept.all().concat(held.fields)
            for (const name of ['title', 'body'] as const) {
              const left = new Set(survivors.flatMap((texts) => wordsOf(texts[name] ?? '')))
              // What is 300 ms old is on the device, unless the device could not keep it.
              const isDue = !wasFull && Date.now() - typed_at >= 300
              const owed = isDue ? [...model[name]] : [...journalled[name]]
              lost.push(...owed.filter((word) => !left.has(word)))
              for (const texts of flying) for (const word of wordsOf(texts[name] ?? '')) perhaps.add(word)
              model[name] = new Set([...model[name]].filter((word) => left.has(word)))
            }
            visit = open()
            await vi.advanceTimersByTimeAsync(5)
          }
        }
        expect([lost, visit.draft.conflict]).toEqual([[], null])
        for (const texts of kept.all())
          for (const name of ['title', 'body'] as const)
            for (const word of wordsOf(texts[name] ?? '')) journalled[name].add(word)
      }
      faults.length = 0
      kept.broken.by = null
      session.isOver = false
      visit.draft.resume()
      await vi.advanceTimersByTimeAsync(120_000)
      while (visit.keeper.offers.length > 0) await visit.keeper.take()
      await vi.advanceTimersByTimeAsync(120_000)
      for (const name of ['title', 'body'] as const) {
        const words = wordsOf(held.fields[name])
        const sure = words.filter((word) => model[name].has(word) || !perhaps.has(word))
        expect(sure.toSorted()).toEqual([...model[name]].toSorted())
        const isCurrent = visit.draft.version === held.version
        expect(isCurrent ? visit.draft.value(name) : held.fields[name]).toBe(held.fields[name])
      }
      expect([visit.draft.hasUnsaved(), kept.entries.size]).toEqual([false, 0])
      visit.leave()
    }),
    { numRuns: 2_000 },
  )
})
