import { expect, test } from 'vitest'
import { clockTime } from './clockTime.ts'

test('a clock hangs in its zone, and midnight is 00', () => {
  const at = Date.parse('2026-03-25T23:00:09.900Z')
  expect(clockTime(at, 'Europe/Paris')).toBe('00:00:09')
  expect(clockTime(at, 'America/New_York')).toBe('19:00:09')
})
