import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toInstant, toWallClock } from '#app/lib/airtime.ts'
import { readHours } from './hours.ts'
import { moveEnd, moveHours, stretchHours, type Timed } from './moveHours.ts'

const PARIS = 'Europe/Paris'
const live = (start: string, end: string | null = null): Timed => ({ start, end })
const shift = (days: number, minutes = 0) => ({ days, minutes })

describe('a live that is moved', () => {
  test('keeps its hour over the change of clocks, its length and its seconds', () => {
    const sunday = live('2026-03-28T18:30:07.000Z', '2026-03-28T20:00:12.000Z')
    expect(moveHours(sunday, shift(1), PARIS)).toEqual({
      ok: true,
      start: '2026-03-29T17:30:07.000Z',
      end: '2026-03-29T19:00:12.000Z',
    })
  })

  test('lasts as long over the night that lost an hour, so that its end is shown an hour later', () => {
    expect(moveHours(live('2026-03-27T23:00:00Z', '2026-03-28T05:00:00Z'), shift(1), PARIS)).toMatchObject({
      start: '2026-03-28T23:00:00.000Z',
      end: '2026-03-29T05:00:00.000Z',
    })
  })

  test('asks when the hour does not exist, with what was asked', () => {
    const moved = moveHours(live('2026-03-28T01:30:00Z', '2026-03-28T02:30:00Z'), shift(1), PARIS)
    expect(moved).toEqual({
      ok: false,
      reason: 'gap',
      asked: { date: '2026-03-29', start: '02:30', end: null, length: 3600 },
      near: { start: '2026-03-29T01:30:00.000Z', end: '2026-03-29T02:30:00.000Z' },
    })
  })

  test('asks which when the hour exists twice', () => {
    expect(moveHours(live('2026-10-24T00:30:00Z'), shift(1), PARIS)).toMatchObject({
      reason: 'twice',
      asked: { date: '2026-10-25', start: '02:30' },
      near: { start: '2026-10-25T00:30:00.000Z', end: null },
    })
  })
})

describe('a live that is stretched', () => {
  test('counted for an hour when it had no end', () => {
    expect(stretchHours(live('2026-11-23T18:30:00Z'), 15)).toMatchObject({ end: '2026-11-23T19:45:00.000Z' })
  })

  test('lasts no more than a day, and no less than a minute', () => {
    const long = live('2026-11-23T18:00:00Z', '2026-11-24T18:00:00Z')
    expect(stretchHours(long, 15)).toEqual({ ok: false, reason: 'too_long' })
    const brief = live('2026-11-23T18:00:00Z', '2026-11-23T18:15:00Z')
    expect(stretchHours(brief, -15)).toEqual({ ok: false, reason: 'too_short' })
  })

  test('by its edge ends at the hour the clock shows', () => {
    const night = live('2026-03-29T00:00:00Z', '2026-03-29T00:45:00Z')
    expect(moveEnd(night, shift(0, 105), PARIS)).toMatchObject({ ok: true, end: '2026-03-29T01:30:00.000Z' })
    expect(moveEnd(night, shift(0, 30), PARIS)).toMatchObject({
      reason: 'gap',
      asked: { date: '2026-03-29', start: '01:00', end: '02:15', endDay: '2026-03-29' },
    })
    expect(moveEnd(live('2026-10-24T22:00:00Z', '2026-10-24T23:30:00Z'), shift(0, 60), PARIS)).toMatchObject({
      reason: 'twice',
      asked: { start: '00:00', end: '02:30' },
    })
  })
})

describe('however the clocks turn, from 2025 to 2035', () => {
  const zones = fc.constantFrom(PARIS, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo', 'UTC')
  const DAY = 86_400_000
  const lastSunday = (year: number, month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0))
    return last.getTime() - last.getUTCDay() * DAY
  }
  const years = fc.integer({ min: 2025, max: 2035 })
  const nights = fc.oneof(
    years.map((year) => lastSunday(year, 2)),
    years.map((year) => lastSunday(year, 9)),
    years.map((year) => Date.UTC(year, 2, 1) - DAY),
  )
  const starts = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(nights, fc.integer({ min: -2 * 86_400, max: 2 * 86_400 })) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant(Date.UTC(2025, 0)), fc.integer({ min: 0, max: 346_896_000 })),
    },
  )
  const lives = fc
    .tuple(starts, fc.option(fc.integer({ min: 60, max: 86_400 })))
    .map(([[base, seconds], length]): Timed => {
      const start = base + seconds * 1000
      const iso = (ms: number) => new Date(ms).toISOString()
      return live(iso(start), length === null ? null : iso(start + length * 1000))
    })
  const days = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -400, max: 400 }))
  const minutes = fc.integer({ min: -96, max: 96 }).map((quarters) => quarters * 15)
  const long = ({ start, end }: Timed) => (end === null ? null : Date.parse(end) - Date.parse(start))

  test('moving by days keeps the hour, the seconds and the length', () => {
    fc.assert(
      fc.property(zones, lives, days, (zone, one, by) => {
        const moved = moveHours(one, shift(by), zone)
        fc.pre(moved.ok)
        expect(toWallClock(moved.start, zone).time).toBe(toWallClock(one.start, zone).time)
        expect(Date.parse(moved.start) % 60_000).toBe(Date.parse(one.start) % 60_000)
        expect(long(moved)).toBe(long(one))
      }),
      { numRuns: 500 },
    )
  })

  test('or says that the hour is none or two, and the form asks the same', () => {
    const away = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(
        years,
        fc.constantFrom(2, 9),
        away,
        fc.integer({ min: 0, max: 59 }),
        (year, month, by, minute) => {
          const night = lastSunday(year, month)
          const time = `02:${String(minute).padStart(2, '0')}`
          const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
          const from = toInstant({ date: day(night - by * DAY), time, zone: PARIS })
          const reason = month === 2 ? 'gap' : 'twice'
          const moved = moveHours(live(from.ok ? from.instant : ''), shift(by), PARIS)
          const asked = { date: day(night), start: time, end: null, length: null }
          expect(moved).toMatchObject({ ok: false, reason, asked })
          expect(readHours(asked, PARIS)).toMatchObject({ refusal: { field: 'start', reason } })
        },
      ),
    )
  })

  test('there and back is the same live, or a question about its hour', () => {
    fc.assert(
      fc.property(zones, lives, days, minutes, (zone, one, by, quarters) => {
        const there = moveHours(one, shift(by, quarters), zone)
        fc.pre(there.ok)
        const back = moveHours(there, shift(-by, -quarters), zone)
        expect(back).toMatchObject(back.ok ? { ok: true, ...one } : { reason: 'twice' })
      }),
      { numRuns: 500 },
    )
  })

  test('stretching changes the true length by exactly what was asked, and back', () => {
    fc.assert(
      fc.property(lives, minutes, (one, by) => {
        const stretched = stretchHours(one, by)
        const wanted = (long(one) ?? 3_600_000) + by * 60_000
        expect(stretched.ok).toBe(by === 0 || (wanted >= 60_000 && wanted <= DAY))
        fc.pre(stretched.ok && one.end !== null)
        expect([stretched.start, long(stretched)]).toEqual([one.start, wanted])
        expect(stretchHours(stretched, -by)).toEqual({ ok: true, ...one })
      }),
      { numRuns: 500 },
    )
  })
})
