import { expect, test } from 'vitest'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { followDay } from './followDay.ts'

const moved = (before: Parameters<typeof followDay>[0], patch: BroadcastPatch) =>
  followDay(before, patch, 'Europe/Paris')
const late = '2026-12-03T23:30:00Z' // half past midnight of the 4th in Paris

test.each([
  ['none was written', { aired_on: null, scheduled_start_at: null }, '2026-12-04'],
  [
    'it was the day of the former start',
    { aired_on: '2026-11-30', scheduled_start_at: '2026-11-30T19:00:00Z' },
    '2026-12-04',
  ],
  [
    'it was chosen apart from it',
    { aired_on: '2026-11-29', scheduled_start_at: '2026-11-30T19:00:00Z' },
    undefined,
  ],
  [
    'it was written before there was any start',
    { aired_on: '2026-11-29', scheduled_start_at: null },
    undefined,
  ],
])('the day of a live goes with its start where %s', (_, before, day) => {
  expect(moved(before, { scheduled_start_at: late }).aired_on).toBe(day)
})

test('a day that is sent stays, emptied too, and so does one whose live loses its start', () => {
  const before = { aired_on: null, scheduled_start_at: null }
  const sent = { scheduled_start_at: late, aired_on: '2026-12-05' }
  expect(moved(before, sent)).toBe(sent)
  expect(moved(before, { ...sent, aired_on: null }).aired_on).toBeNull()
  expect(moved(before, { scheduled_start_at: null })).toEqual({
    scheduled_start_at: null,
  })
})
