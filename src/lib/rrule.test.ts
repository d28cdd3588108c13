import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRule, WEEKDAYS, writeRule } from './rrule.ts'

test.each([
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=TU,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,-1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=DAILY;INTERVAL=3',
])('%s is read, and written as it was', (text) => {
  const rule = readRule(text)
  expect(rule && writeRule(rule)).toBe(text)
})

test.each([
  '',
  'WEEKLY',
  'FREQ=YEARLY',
  'FREQ=HOURLY',
  'FREQ=WEEKLY;COUNT=3',
  'FREQ=WEEKLY;UNTIL=20270101T000000Z',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;INTERVAL=2.5',
  'FREQ=WEEKLY;INTERVAL=1e1',
  'FREQ=WEEKLY;BYDAY=1MO',
  'FREQ=WEEKLY;BYDAY=MO,MO',
  'FREQ=WEEKLY;BYDAY=',
  'FREQ=WEEKLY;FREQ=WEEKLY',
  'FREQ=WEEKLY;WKST=XX',
  'FREQ=DAILY;BYDAY=MO',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;BYDAY=6MO',
  'FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=3',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=MONTHLY;BYMONTHDAY=0',
  'FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=1',
  'freq=weekly',
  'FREQ=WEEKLY\nDTSTART:20260101',
])('%j is refused', (text) => {
  expect(readRule(text)).toBeNull()
})

test('what is written is read back', () => {
  const rule = fc.record({
    freq: fc.constant('WEEKLY' as const),
    interval: fc.integer({ min: 1, max: 99 }),
    days: fc.uniqueArray(fc.record({ nth: fc.constant(0), day: fc.constantFrom(...WEEKDAYS) }), {
      selector: ({ day }) => day,
    }),
    monthDays: fc.constant<number[]>([]),
    positions: fc.constant<number[]>([]),
    wkst: fc.constantFrom(...WEEKDAYS),
  })
  fc.assert(fc.property(rule, (one) => void expect(readRule(writeRule(one))).toEqual(one)))
})
