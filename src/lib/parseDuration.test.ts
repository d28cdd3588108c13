import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration } from './duration.ts'
import { parseDuration } from './parseDuration.ts'

const NBSP = '\u00a0'

test.each([
  ['2h13', 7980],
  ['2 h 13', 7980],
  [`2${NBSP}h${NBSP}13${NBSP}min`, 7980],
  ['2H13m28s', 8008],
  ['2:13:28', 8008],
  ['2:13', 7980],
  ['133 min', 7980],
  ['133', 7980],
  ['45’', 2700],
  ['12 heures', 43_200],
  ['40 s', 40],
  ['0', 0],
])('"%s" typed is %i s', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each(['', ' ', 'h', '2h75', '2:75', '2:13:61', '2:1:1:1', '-5', 'deux heures', '1e3', '2026-03-29'])(
  '"%s" is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull()
  },
)

test('what is shown can be typed back, in both languages, to the minute', () => {
  fc.assert(
    fc.property(fc.nat(400_000), fc.constantFrom('fr' as const, 'en' as const), (seconds, locale) => {
      const shown = seconds < 60 ? seconds : seconds - (seconds % 60)
      expect(parseDuration(formatDuration(seconds, locale))).toBe(shown)
    }),
  )
})
