import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayBounds, toInstant, toWallClock, weekBounds } from './airtime.ts'

const zone = 'Europe/Paris'

test('an ordinary hour is one instant, winter and summer', () => {
  expect(toInstant({ date: '2025-02-06', time: '19:30', zone })).toEqual({
    ok: true,
    instant: '2025-02-06T18:30:00Z',
  })
  expect(toInstant({ date: '2025-07-14', time: '19:30', zone })).toEqual({
    ok: true,
    instant: '2025-07-14T17:30:00Z',
  })
})

test('the hour that summer time skips is refused, with the hour the clock jumps to', () => {
  const gap = { ok: false, reason: 'gap', suggestion: { date: '2026-03-29', time: '03:30', zone } }
  expect(toInstant({ date: '2026-03-29', time: '02:30', zone })).toEqual(gap)
  expect(toInstant({ date: '2026-03-29', time: '02:30', zone }, 'earlier')).toEqual(gap)
  expect(toInstant({ date: '2026-03-29', time: '01:59', zone })).toEqual({
    ok: true,
    instant: '2026-03-29T00:59:00Z',
  })
  expect(toInstant({ date: '2026-03-29', time: '03:00', zone })).toEqual({
    ok: true,
    instant: '2026-03-29T01:00:00Z',
  })
})

test('the hour that is lived twice asks which, and takes the answer', () => {
  const wall = { date: '2026-10-25', time: '02:30', zone }
  const [earlier, later] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']
  expect(toInstant(wall)).toEqual({ ok: false, reason: 'ambiguous', earlier, later })
  expect(toInstant(wall, 'earlier')).toEqual({ ok: true, instant: earlier })
  expect(toInstant(wall, 'later')).toEqual({ ok: true, instant: later })
})

test('a choice changes nothing on an ordinary hour', () => {
  const wall = { date: '2026-10-25', time: '03:00', zone }
  expect(toInstant(wall, 'earlier')).toEqual(toInstant(wall, 'later'))
})

test('an instant reads on the wall of its zone, seconds dropped', () => {
  expect(toWallClock('2025-12-31T23:30:59.999Z', zone)).toEqual({ date: '2026-01-01', time: '00:30', zone })
  expect(toWallClock('2025-02-06T19:30:00+01:00', zone)).toEqual({ date: '2025-02-06', time: '19:30', zone })
})

test('days last 23, 24 or 25 hours', () => {
  const hours = (date: string) => length(dayBounds(date, zone)) / 3_600_000
  expect(hours('2026-03-28')).toBe(24)
  expect(hours('2026-03-29')).toBe(23)
  expect(hours('2026-10-25')).toBe(25)
})

test('weeks begin on Monday, Sunday included in the week before', () => {
  const week = { start: '2026-03-22T23:00:00Z', end: '2026-03-29T22:00:00Z' }
  expect(weekBounds('2026-03-23', zone)).toEqual(week)
  expect(weekBounds('2026-03-29', zone)).toEqual(week)
  expect(weekBounds('2026-03-30', zone).start).toBe(week.end)
})

test('a day without midnight starts when it starts', () => {
  expect(dayBounds('2018-11-04', 'America/Sao_Paulo').start).toBe('2018-11-04T03:00:00Z')
})

test('what is no date, time or zone is refused', () => {
  expect(() => toInstant({ date: '2026-02-30', time: '19:30', zone })).toThrow(RangeError)
  expect(() => toInstant({ date: '2026-02-03', time: '24:30', zone })).toThrow(RangeError)
  expect(() => toInstant({ date: '2026-02-03', time: '19:30', zone: 'Mars/Olympus' })).toThrow(RangeError)
  expect(() => toWallClock('demain', zone)).toThrow(RangeError)
})

const zones = fc.constantFrom(
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
)
const minutes = fc.integer({ min: Date.UTC(2025, 0) / 60_000, max: Date.UTC(2035, 11, 31) / 60_000 })

test('every minute of 2025–2035 comes back from its wall clock', () => {
  fc.assert(
    fc.property(minutes, zones, (minute, anyZone) => {
      const at = minute * 60_000
      const back = toInstant(toWallClock(new Date(at).toISOString(), anyZone))
      const candidates = back.ok
        ? [back.instant]
        : back.reason === 'ambiguous'
          ? [back.earlier, back.later]
          : []
      expect(candidates.map((instant) => Date.parse(instant))).toContain(at)
    }),
  )
})

test('every instant lies in its day and its week', () => {
  fc.assert(
    fc.property(minutes, zones, (minute, anyZone) => {
      const at = minute * 60_000
      const { date } = toWallClock(new Date(at).toISOString(), anyZone)
      for (const { start, end } of [dayBounds(date, anyZone), weekBounds(date, anyZone)]) {
        expect(Date.parse(start)).toBeLessThanOrEqual(at)
        expect(Date.parse(end)).toBeGreaterThan(at)
      }
    }),
  )
})

function length({ start, end }: { start: string; end: string }) {
  return Date.parse(end) - Date.parse(start)
}
