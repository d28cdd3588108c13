import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giveBack } from './giveBack.ts'

const pair = { from: 1, into: 2, idOf: (id: number) => id }

test.each([
  ['alone, at its place', [3, 2, 4], [3, 1, 4], [3, 1, 4]],
  ['beside the other, where it was', [3, 2, 4], [1, 3, 2, 4], [1, 3, 2, 4]],
  ['alone, wherever somebody moved it since', [2, 4, 3], [3, 1, 4], [1, 4, 3]],
  ['at the end of a list that grew shorter', [2], [3, 2, 1], [2, 1]],
])('what was merged comes back %s', (_, now, before, back) => {
  expect(giveBack(now, before, pair)).toEqual(back)
})

test.each([
  ['the other was taken out since', [3, 4], [3, 1, 4]],
  ['it is there again', [1, 2], [1, 3]],
  ['it never was there', [2, 3], [2, 3]],
])('nothing comes back when %s', (_, now, before) => {
  expect(giveBack(now, before, pair)).toBeNull()
})

test('a merge and its way back leave any list as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 })), (before) => {
      const both = before.includes(2)
      const now = before.filter((id) => id !== 1 || !both).map((id) => (id === 1 ? 2 : id))
      expect(giveBack(now, before, pair) ?? now).toEqual(before)
    }),
  )
})
