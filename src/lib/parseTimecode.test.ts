import { expect, test } from 'vitest'
import { parseTimecode } from './parseTimecode.ts'

test.each([
  ['90', 90],
  ['90s', 90],
  ['1h2m3s', 3723],
  ['2m', 120],
  ['1:02:03', 3723],
  ['02:03', 123],
  ['', null],
  ['soon', null],
])('the timecode "%s" is %s s', (text, seconds) => {
  expect(parseTimecode(text)).toBe(seconds)
})
