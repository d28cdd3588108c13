import { expect, test } from 'vitest'
import { clockAt, timingOf } from './timing.ts'

const lengths = (...all: number[]) => all.map((planned_seconds) => ({ planned_seconds }))
const evening = { scheduled_start_at: '2026-05-01T17:30:00Z', scheduled_end_at: '2026-05-01T19:00:00Z' }

test('each segment begins when those before it end, and what is left of the slot is told', () => {
  expect(timingOf(evening, lengths(300, 2100, 30))).toEqual({
    starts: [0, 300, 2400],
    total: 2430,
    slot: 5400,
    isSlotAssumed: false,
    left: 2970,
  })
})

test.each([
  ['without an end', { ...evening, scheduled_end_at: null }],
  ['without a plan', { scheduled_start_at: null, scheduled_end_at: null }],
  ['that ends before it begins', { ...evening, scheduled_end_at: evening.scheduled_start_at }],
])('a live %s has an hour', (_, slot) => {
  expect(timingOf(slot, lengths(3750))).toMatchObject({ slot: 3600, isSlotAssumed: true, left: -150 })
})

test.each([
  [0, '19:30'],
  [330, '19:35:30'],
  [16_200, '00:00'],
])('%s s after half past seven in Paris it is %s', (seconds, clock) => {
  expect(clockAt(evening.scheduled_start_at, seconds, 'Europe/Paris')).toBe(clock)
})

test('hours follow the clock through the night on which it changes', () => {
  expect(clockAt('2026-10-24T23:30:00Z', 7200, 'Europe/Paris')).toBe('02:30')
})

test('a live that is not planned counts from its start', () => {
  expect(clockAt(null, 330, 'Europe/Paris')).toBe('+5:30')
})
