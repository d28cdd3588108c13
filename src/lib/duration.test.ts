import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration, isoDuration, joinDuration, splitDuration } from './duration.ts'

const NBSP = '\u00a0'

test.each([
  [8008, `2${NBSP}h${NBSP}13`, `2${NBSP}h${NBSP}13${NBSP}min`],
  [8909, `2${NBSP}h${NBSP}28`, `2${NBSP}h${NBSP}28${NBSP}min`],
  [7500, `2${NBSP}h${NBSP}05`, `2${NBSP}h${NBSP}5${NBSP}min`],
  [2700, `45${NBSP}min`, `45${NBSP}min`],
  [43_200, `12${NBSP}h`, `12${NBSP}h`],
  [43_259, `12${NBSP}h`, `12${NBSP}h`],
  [100 * 3600 + 60, `100${NBSP}h${NBSP}01`, `100${NBSP}h${NBSP}1${NBSP}min`],
  [40, `40${NBSP}s`, `40${NBSP}s`],
  [0, `0${NBSP}min`, `0${NBSP}min`],
])('%i s reads %s', (seconds, french, english) => {
  expect(formatDuration(seconds)).toBe(french)
  expect(formatDuration(seconds, 'en')).toBe(english)
})

test.each([
  [8008, 'PT2H13M28S'],
  [2700, 'PT45M'],
  [36_000, 'PT10H'],
  [0, 'PT0S'],
])('%i s is %s in ISO 8601', (seconds, iso) => {
  expect(isoDuration(seconds)).toBe(iso)
})

test('splitting and joining lose nothing', () => {
  fc.assert(
    fc.property(fc.nat(400_000), (seconds) => {
      const split = splitDuration(seconds)
      expect(joinDuration(split)).toBe(seconds)
      expect(Math.max(split.minutes, split.seconds)).toBeLessThan(60)
    }),
  )
})
