import { expect, test } from 'vitest'
import { formatNumber } from './formatNumber.ts'

test('numbers are grouped', () => {
  expect(formatNumber(1468)).toMatch(/^1[\u00a0\u202f]468$/)
  expect(formatNumber(1468, 'en')).toBe('1,468')
})
