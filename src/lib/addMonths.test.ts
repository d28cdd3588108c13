import { expect, test } from 'vitest'
import { addMonths } from './addMonths.ts'

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', -15, '2024-12'],
])('%s and %i make %s', (month, count, result) => {
  expect(addMonths(month, count)).toBe(result)
})
