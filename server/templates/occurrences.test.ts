import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recurrence } from '#app/contract/template.ts'
import { addDays } from '#app/lib/addDays.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { readRule, WEEKDAYS } from '#app/lib/rrule.ts'
import { holidaysBetween } from './holidays.ts'
import { daysOf, slotsOf } from './occurrences.ts'

const ZONE = 'Europe/Paris'
const DAYS = 4017 // from 2025-01-01 to 2035-12-31
const day = fc.integer({ min: 0, max: DAYS }).map((n) => addDays('2025-01-01', n))
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 366 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))
const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 })
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`)
const recurrence = (rule: string, from: string, more: Partial<Recurrence> = {}): Recurrence => ({
  rule,
  time: '19:30',
  from,
  until: null,
  skip_holidays: false,
  except: [],
  ...more,
})
const walk = ({ from, to }: { from: string; to: string }, start: string, matches: (on: string) => boolean) =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 }, (_, n) =>
    addDays(from, n),
  ).filter((on) => on >= start && matches(on))
/** 0 is Monday. */
const weekdayOf = (on: string) => (new Date(on).getUTCDay() + 6) % 7
const mondayOf = (on: string) => Date.parse(on) / 86_400_000 - weekdayOf(on)

test('a weekly rule gives the days that a walk over the calendar gives', () => {
  fc.assert(
    fc.property(weekdays, fc.integer({ min: 1, max: 5 }), day, span, (days, interval, from, within) => {
      const rule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(',')}`
      expect(daysOf(recurrence(rule, from), within)).toEqual(
        walk(
          within,
          from,
          (on) =>
            days.includes(WEEKDAYS[weekdayOf(on)] ?? 'MO') &&
            ((mondayOf(on) - mondayOf(from)) / 7) % interval === 0,
        ),
      )
    }),
    { numRuns: 300 },
  )
})

test('a weekly rule on no day comes back on the day it begins', () => {
  expect(daysOf(recurrence('FREQ=WEEKLY', '2028-02-29'), { from: '2028-02-01', to: '2028-03-14' })).toEqual([
    '2028-02-29',
    '2028-03-07',
    '2028-03-14',
  ])
})

test('a monthly rule gives the nth weekdays that a walk over the calendar gives', () => {
  const nth = fc.constantFrom(-5, -2, -1, 1, 2, 3, 4, 5)
  const interval = fc.integer({ min: 1, max: 13 })
  fc.assert(
    fc.property(
      fc.uniqueArray(nth, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...WEEKDAYS),
      interval,
      day,
      span,
      (nths, weekday, every, from, within) => {
        const rule = `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${nths.map((n) => `${n}${weekday}`).join(',')}`
        const matches = (on: string) =>
          WEEKDAYS[weekdayOf(on)] === weekday &&
          nths.some((n) => n === placeOf(on) || n === placeFromEnd(on)) &&
          (monthOf(on) - monthOf(from)) % every === 0
        expect(daysOf(recurrence(rule, from), within)).toEqual(walk(within, from, matches))
      },
    ),
    { numRuns: 300 },
  )
})

test('a monthly rule gives the days of the month that there are: the 29, 30 and 31 when they come', () => {
  const date = fc.constantFrom(1, 15, 28, 29, 30, 31)
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 13 }), day, span, (n, every, from, within) => {
      const rule = `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${n}`
      expect(daysOf(recurrence(rule, from), within)).toEqual(
        walk(within, from, (on) => Number(on.slice(8)) === n && (monthOf(on) - monthOf(from)) % every === 0),
      )
    }),
    { numRuns: 300 },
  )
})

test('a daily rule counts days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), day, span, (interval, from, within) => {
      expect(daysOf(recurrence(`FREQ=DAILY;INTERVAL=${interval}`, from), within)).toEqual(
        walk(within, from, (on) => ((Date.parse(on) - Date.parse(from)) / 86_400_000) % interval === 0),
      )
    }),
  )
})

test('every rule that is accepted ends, whatever it asks for', () => {
  const list = (values: fc.Arbitrary<string | number>) =>
    fc.uniqueArray(values, { minLength: 1, maxLength: 3 }).map((all) => all.join(','))
  const nth = fc
    .tuple(fc.constantFrom('', 1, 5, -5), fc.constantFrom(...WEEKDAYS))
    .map((pair) => pair.join(''))
  const part = fc.oneof(
    list(nth).map((text) => `BYDAY=${text}`),
    list(fc.constantFrom(-31, -1, 1, 29, 30, 31)).map((text) => `BYMONTHDAY=${text}`),
    list(fc.constantFrom(-5, 1, 5)).map((text) => `BYSETPOS=${text}`),
    fc.integer({ min: 1, max: 99 }).map((n) => `INTERVAL=${n}`),
    fc.constantFrom(...WEEKDAYS).map((weekday) => `WKST=${weekday}`),
  )
  const freq = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY')
  const rule = fc
    .tuple(freq, fc.array(part, { maxLength: 4 }))
    .map(([every, parts]) => [`FREQ=${every}`, ...parts].join(';'))
    .filter((text) => readRule(text) !== null)
  fc.assert(
    fc.property(rule, day, span, (text, from, within) => {
      const days = daysOf(recurrence(text, from), within)
      expect(days).toEqual([...new Set(days)].toSorted())
      expect(days.every((on) => on >= from && on >= within.from && on <= within.to)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the hour on the wall is kept and the length is true, on the nights the clocks change too', () => {
  const calendar = { zone: ZONE, holidays: new Map() }
  fc.assert(
    fc.property(time, fc.integer({ min: 1, max: 86_400 }), span, (at, duration_seconds, within) => {
      const daily = recurrence('FREQ=DAILY', within.from, { time: at })
      const slots = slotsOf(daily, { ...calendar, duration_seconds }, within)
      const there = slots.flatMap(({ start, ...slot }) => (start === null ? [] : [{ ...slot, start }]))
      expect(there.map(({ start }) => toWallClock(start, ZONE))).toEqual(
        there.map(({ on }) => ({ date: on, time: at, zone: ZONE })),
      )
      expect(there.every(({ start, end }) => apart(start, end) === duration_seconds * 1000)).toBe(true)
      const gaps = slots.filter(({ start }) => start === null)
      expect(
        gaps.every(({ on, state }) => state === 'gap' && at.startsWith('02') && on.slice(5, 7) === '03'),
      ).toBe(true)
      const again = (start: string) =>
        toWallClock(new Date(Date.parse(start) + 3_600_000).toISOString(), ZONE)
      expect(there.filter(({ state }) => state === 'twice').map(({ on }) => on)).toEqual(
        there.filter(({ start }) => again(start).time === at).map(({ on }) => on),
      )
    }),
    { numRuns: 60 },
  )
})

test('the two nights of 2027 are told', () => {
  const night = recurrence('FREQ=WEEKLY;BYDAY=SU', '2027-03-21', { time: '02:30' })
  const calendar = { zone: ZONE, duration_seconds: 7200, holidays: new Map() }
  const told = (from: string, to: string) =>
    slotsOf(night, calendar, { from, to }).map(({ on, state, start, end }) => [on, state, start, end])
  expect(told('2027-03-21', '2027-04-04')).toEqual([
    ['2027-03-21', 'new', '2027-03-21T01:30:00.000Z', '2027-03-21T03:30:00.000Z'],
    ['2027-03-28', 'gap', null, null],
    ['2027-04-04', 'new', '2027-04-04T00:30:00.000Z', '2027-04-04T02:30:00.000Z'],
  ])
  expect(told('2027-10-31', '2027-10-31')).toEqual([
    ['2027-10-31', 'twice', '2027-10-31T00:30:00.000Z', '2027-10-31T02:30:00.000Z'],
  ])
})

test('holidays and exceptions are left out, and said', async () => {
  const within = { from: '2026-05-01', to: '2026-05-31' }
  const holidays = await holidaysBetween(within)
  const friday = recurrence('FREQ=WEEKLY;BYDAY=FR', '2026-01-01', {
    skip_holidays: true,
    except: ['2026-05-15'],
  })
  const states = (rule: Recurrence) =>
    slotsOf(rule, { zone: ZONE, duration_seconds: 3600, holidays }, within).map(({ on, state, holiday }) => [
      on,
      state,
      holiday,
    ])
  expect(states(friday)).toEqual([
    ['2026-05-01', 'holiday', 'Fête du travail'],
    ['2026-05-08', 'holiday', 'Fête de la Victoire 1945'],
    ['2026-05-15', 'excepted', null],
    ['2026-05-22', 'new', null],
    ['2026-05-29', 'new', null],
  ])
  expect(states({ ...friday, skip_holidays: false })[0]).toEqual(['2026-05-01', 'new', 'Fête du travail'])
  expect(daysOf({ ...friday, until: '2026-05-08' }, within)).toEqual(['2026-05-01', '2026-05-08'])
})

const apart = (start: string, end: string | null) => Date.parse(end ?? '') - Date.parse(start)
const monthOf = (on: string) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7))
const placeOf = (on: string) => Math.ceil(Number(on.slice(8)) / 7)
function placeFromEnd(on: string) {
  const length = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).getUTCDate()
  return -Math.ceil((length - Number(on.slice(8)) + 1) / 7)
}
