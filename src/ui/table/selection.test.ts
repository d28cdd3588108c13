import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choose, countOf, everything, isChosen, nothing } from './selection.ts'

test('one is chosen and let go, whatever was chosen before', () => {
  const few = choose(nothing, [1, 2, 3], true)
  expect([countOf(few, 1342), isChosen(few, 2), isChosen(few, 4)]).toEqual([3, true, false])
  const but = choose(everything, [2], false)
  expect([countOf(but, 1342), isChosen(but, 2), isChosen(but, 4)]).toEqual([1341, false, true])
  expect(countOf(choose(but, [2], true), 1342)).toBe(1342)
})

test('what was done last holds for each', () => {
  const acts = fc.array(fc.tuple(fc.array(fc.integer({ min: 1, max: 20 })), fc.boolean()))
  fc.assert(
    fc.property(acts, fc.boolean(), (done, isAll) => {
      let selection = isAll ? everything : nothing
      const held = new Map<number, boolean>()
      for (const [ids, isOn] of done) {
        selection = choose(selection, ids, isOn)
        for (const id of ids) held.set(id, isOn)
      }
      const all = Array.from({ length: 20 }, (_, index) => index + 1)
      for (const id of all) expect(isChosen(selection, id)).toBe(held.get(id) ?? isAll)
      expect(countOf(selection, 20)).toBe(all.filter((id) => isChosen(selection, id)).length)
    }),
  )
})
