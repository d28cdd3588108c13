import { expect, test } from 'vitest'
import { formatTimecode, sayTimecode } from './timecode.ts'

test.each([
  [0, '00:00', '0\u00a0s'],
  [59.9, '00:59', '59\u00a0s'],
  [725, '12:05', '12\u00a0min\u00a005'],
  [3725, '1:02:05', '1\u00a0h\u00a002\u00a0min\u00a005'],
  [90_000, '25:00:00', '25\u00a0h\u00a000\u00a0min\u00a000'],
])('%s seconds', (seconds, written, said) => {
  expect(formatTimecode(seconds)).toBe(written)
  expect(sayTimecode(seconds)).toBe(said)
})

test('English says the seconds', () => {
  expect(sayTimecode(725, 'en')).toBe('12\u00a0min\u00a005\u00a0s')
})
