import { expect, test } from 'vitest'
import { formatLength, longLength, parseLength, spellLength } from './length.ts'

test.each([
  ['5', 300],
  ['5:30', 330],
  ['90:00', 5400],
  ['1:02:03', 3723],
  ['5 min', 300],
  ['1 h 10', 4200],
  ['40 s', 40],
  ['0', 0],
  ['', null],
  ['5:75', null],
  ['bientôt', null],
  ['-3', null],
])('the length "%s" is %s s', (text, seconds) => {
  expect(parseLength(text)).toBe(seconds)
})

test.each([
  [0, '0:00', '0:00:00', '0\u00a0min'],
  [330, '5:30', '0:05:30', '5\u00a0min\u00a030\u00a0s'],
  [150, '2:30', '0:02:30', '2\u00a0min\u00a030\u00a0s'],
  [3723, '1:02:03', '1:02:03', '1\u00a0h\u00a02\u00a0min\u00a03\u00a0s'],
  [86_400, '24:00:00', '24:00:00', '24\u00a0h'],
])('%s s is written %s, %s and %s', (seconds, short, long, words) => {
  expect([formatLength(seconds), longLength(seconds), spellLength(seconds)]).toEqual([short, long, words])
  expect([parseLength(short), parseLength(long)]).toEqual([seconds, seconds])
})
