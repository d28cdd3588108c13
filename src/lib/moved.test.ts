import { expect, test } from 'vitest'
import { moved } from './moved.ts'

test.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [1, 3, 'acdb'],
])('from %i to %i', (from, to, after) => {
  expect(moved(['a', 'b', 'c', 'd'], from, to).join('')).toBe(after)
})
