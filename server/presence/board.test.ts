import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, presenceBoard } from './board.ts'

const person = (id: string) => ({ id, name: id.toUpperCase() })
const entry = (over: Partial<Entry> = {}): Entry => ({
  broadcast_id: 1,
  tab: 'a',
  user: person('ana'),
  field: null,
  state: 'active',
  can_write: true,
  ...over,
})

test('whatever the order of coming, leaving and silence, those here spoke in the last 20 s and did not leave since', () => {
  const step = fc.record({
    user: fc.constantFrom('ana', 'ben', 'cleo').map(person),
    tab: fc.constantFrom('a', 'b'),
    leaves: fc.boolean(),
    wait: fc.nat(9000),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const board = presenceBoard()
      const model = new Map<string, number>()
      let now = 0
      for (const { user, tab, leaves, wait } of steps) {
        now += wait
        if (leaves) board.leave(entry({ user, tab }), now)
        else board.enter(entry({ user, tab }), now)
        if (leaves) model.delete(`${user.id} ${tab}`)
        else model.set(`${user.id} ${tab}`, now)
        const here = [...model].filter(([, at]) => now - at < 20_000).map(([key]) => key.split(' ')[0])
        expect(board.people(1, now).map(({ id }) => id)).toEqual([...new Set(here)].toSorted())
      }
      board.sweep(now + 20_000)
      expect(board.people(1, now)).toEqual([])
    }),
  )
})

test('somebody who opens tabs without end is kept by the last of them', () => {
  const board = presenceBoard()
  for (let n = 0; n < 100; n += 1) board.enter(entry({ tab: `t${n}`, field: `f${n}` }), n)
  for (let n = 80; n < 100; n += 1) board.leave(entry({ tab: `t${n}` }), 100)
  expect(board.people(1, 100)).toEqual([])
})
