import { expect, test } from 'vitest'
import { airTimes, falseStartLeft } from './airTimes.ts'

const live = {
  live_state: 'planned' as const,
  scheduled_start_at: '2026-03-25T19:30:00Z',
  scheduled_end_at: '2026-03-25T20:30:00Z',
  started_at: null,
  ended_at: null,
}
const onAir = { ...live, live_state: 'live' as const, started_at: '2026-03-25T19:32:00Z' }
const at = (time: string) => Date.parse(`2026-03-25T${time}Z`)

test('before the air it counts down, then says how late it is', () => {
  expect(airTimes(live, at('19:28:59.500'))).toEqual([{ name: 'starts_in', seconds: 61 }])
  expect(airTimes(live, at('19:30:00'))).toEqual([{ name: 'starts_in', seconds: 0 }])
  expect(airTimes(live, at('19:31:05'))).toEqual([{ name: 'late_by', seconds: 65 }])
  expect(airTimes({ ...live, scheduled_start_at: null }, at('19:31:05'))).toEqual([])
})

test('on air it counts up since the start, and down to the planned end and beyond', () => {
  expect(airTimes(onAir, at('20:00:00'))).toEqual([
    { name: 'on_air_for', seconds: 1680 },
    { name: 'ends_in', seconds: 1800 },
  ])
  expect(airTimes(onAir, at('20:31:10'))[1]).toEqual({ name: 'over_by', seconds: 70 })
  expect(airTimes({ ...onAir, scheduled_end_at: null }, at('20:00:00'))).toHaveLength(1)
})

test('a device that is early shows no time below zero', () => {
  expect(airTimes(onAir, at('19:31:58'))[0]).toEqual({ name: 'on_air_for', seconds: 0 })
})

test('afterwards it says how long it lasted', () => {
  const over = { ...onAir, live_state: 'ended' as const, ended_at: '2026-03-25T20:40:00Z' }
  expect(airTimes(over, at('23:00:00'))).toEqual([{ name: 'lasted', seconds: 4080 }])
  expect(airTimes({ ...live, live_state: 'none' }, at('19:00:00'))).toEqual([])
})

test('a false start is taken back within ten minutes', () => {
  expect(falseStartLeft(onAir, at('19:32:01'))).toBe(599)
  expect(falseStartLeft(onAir, at('19:42:00'))).toBe(0)
  expect(falseStartLeft(live, at('19:32:01'))).toBe(0)
})
