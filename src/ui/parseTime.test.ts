import { expect, test } from 'vitest'
import { parseTime } from './parseTime.ts'

test.each([
  ['20:30', '20:30'],
  ['20h30', '20:30'],
  ['20\u00a0h\u00a030', '20:30'],
  ['2030', '20:30'],
  ['930', '09:30'],
  ['9h', '09:00'],
  ['9', '09:00'],
  ['0h05', '00:05'],
])('reads %s', (typed, time) => expect(parseTime(typed)).toBe(time))

test.each(['', '24:00', '12:60', '9h75', 'midi', '12345', '-1'])('refuses %s', (typed) =>
  expect(parseTime(typed)).toBeNull(),
)
