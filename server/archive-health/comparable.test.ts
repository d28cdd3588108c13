import { expect, test } from 'vitest'
import { comparable } from './handlers.ts'

test('a kind that was not counted yet on the first of the days is in no sum', () => {
  const before = { on: '2026-03-25', counts: { typography: 4, guest_name: 2 } }
  const after = { on: '2026-03-26', counts: { typography: 3, guest_name: 2, doubled_tag: 90 } }
  expect(comparable([before, after])).toEqual([
    { ...before, total: 6 },
    { ...after, total: 5 },
  ])
  expect(comparable([after])).toEqual([{ ...after, total: 95 }])
})
