import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeEnd, changeLength, changeStart, type Hours, hoursOf, readHours } from './hours.ts'

const PARIS = 'Europe/Paris'
const at = (date: string, start: string | null, end: string | null, more: Partial<Hours> = {}): Hours => ({
  date,
  start,
  end,
  length: null,
  ...more,
})
const refused = (hours: Hours) => {
  const read = readHours(hours, PARIS)
  return read.ok ? null : read.refusal
}

describe('hours typed on the newsroom’s clock', () => {
  test('an evening', () => {
    expect(readHours(at('2026-11-23', '19:30', '21:00'), PARIS)).toEqual({
      ok: true,
      start: '2026-11-23T18:30:00Z',
      end: '2026-11-23T20:00:00Z',
      endDay: null,
    })
  })

  test('an end before the start is the day after, and says which', () => {
    expect(readHours(at('2026-12-31', '23:00', '01:30'), PARIS)).toMatchObject({
      end: '2027-01-01T00:30:00Z',
      endDay: '2027-01-01',
    })
  })

  test('without an end', () => {
    expect(readHours(at('2026-11-23', '19:30', null), PARIS)).toMatchObject({ ok: true, end: null })
  })

  test.each<[string, Hours, unknown]>([
    ['no day', { date: null, start: '19:30', end: null, length: null }, { field: 'date', reason: 'blank' }],
    ['a day of another age', at('9999-01-01', '19:30', null), { field: 'date', reason: 'date' }],
    ['half a day', at('23/11', '19:30', null), { field: 'date', reason: 'date' }],
    ['no start', at('2026-11-23', null, '21:00'), { field: 'start', reason: 'blank' }],
    ['words for a start', at('2026-11-23', 'soir', null), { field: 'start', reason: 'time' }],
    ['words for an end', at('2026-11-23', '19:30', 'tard'), { field: 'end', reason: 'time' }],
    ['an end at the start', at('2026-11-23', '19:30', '19:30'), { field: 'end', reason: 'same' }],
  ])('refuses %s', (_, hours, refusal) => expect(refused(hours)).toEqual(refusal))
})

describe('the night the clocks go forward', () => {
  test('a start in the skipped hour is refused, with the hour they show', () => {
    expect(refused(at('2026-03-29', '02:30', null))).toEqual({
      field: 'start',
      reason: 'gap',
      suggestion: '03:30',
    })
  })

  test('so is an end, on the night before too', () => {
    const refusal = { field: 'end', reason: 'gap', suggestion: '03:30' }
    expect(refused(at('2026-03-29', '01:00', '02:30'))).toEqual(refusal)
    expect(refused(at('2026-03-28', '23:00', '02:30'))).toEqual(refusal)
  })

  test('three hours lead from 1:00 to 5:00', () => {
    expect(changeLength(at('2026-03-29', '01:00', null), 3 * 3600, PARIS)).toMatchObject({ end: '05:00' })
  })
})

describe('the night the clocks go back', () => {
  const twice = (more: Partial<Hours> = {}) => at('2026-10-25', '02:30', null, more)

  test('a start in the doubled hour asks which', () => {
    expect(refused(twice())).toEqual({ field: 'start', reason: 'twice' })
    expect(readHours(twice({ startTwice: 'earlier' }), PARIS)).toMatchObject({
      start: '2026-10-25T00:30:00Z',
    })
    expect(readHours(twice({ startTwice: 'later' }), PARIS)).toMatchObject({ start: '2026-10-25T01:30:00Z' })
  })

  test('so does an end, unless only one of the two comes after the start', () => {
    const end = (start: string, more: Partial<Hours> = {}) => at('2026-10-25', start, '02:30', more)
    expect(refused(end('01:00'))).toEqual({ field: 'end', reason: 'twice' })
    expect(readHours(end('01:00', { endTwice: 'later' }), PARIS)).toMatchObject({
      end: '2026-10-25T01:30:00Z',
    })
    expect(readHours(end('02:45', { startTwice: 'earlier' }), PARIS)).toMatchObject({
      end: '2026-10-25T01:30:00Z',
      endDay: null,
    })
  })

  test('a whole turn of the clock is 25 hours: too long', () => {
    expect(refused(at('2026-10-24', '20:00', '20:00', { endDay: '2026-10-25' }))).toEqual({
      field: 'end',
      reason: 'too_long',
    })
  })
})

describe('a live that moves', () => {
  const live = hoursOf('2026-11-23T18:30:00Z', '2026-11-23T20:00:00Z', PARIS)

  test('keeps its length, over midnight too', () => {
    expect(changeStart(live, { start: '23:15' }, PARIS)).toMatchObject({ end: '00:45', endDay: '2026-11-24' })
    expect(changeStart(live, { date: '2026-11-30' }, PARIS)).toMatchObject({
      end: '21:00',
      endDay: '2026-11-30',
    })
  })

  test('keeps it through hours that are half typed', () => {
    const half = changeStart(live, { start: '2' }, PARIS)
    expect(changeStart(half, { start: '20:00' }, PARIS)).toMatchObject({ end: '21:30' })
  })

  test('takes the length of the end that is typed', () => {
    const longer = changeEnd(live, { end: '22:00' }, PARIS)
    expect(longer.length).toBe(9000)
    expect(changeEnd(longer, { end: null }, PARIS)).toMatchObject({ end: null, length: null })
  })
})

describe('instants → boxes → instants', () => {
  const zones = fc.constantFrom(PARIS, 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC')
  const nearChanges = fc.constantFrom(
    Date.UTC(2026, 2, 28, 12),
    Date.UTC(2026, 9, 24, 12),
    Date.UTC(2026, 10, 23),
    Date.UTC(2026, 3, 4),
  )
  const starts = fc
    .tuple(nearChanges, fc.integer({ min: 0, max: 2880 }))
    .map(([base, minutes]) => base + minutes * 60_000)
  const lengths = fc.integer({ min: 1, max: 1440 })

  test('are the same, to the minute, however the clocks turn', () => {
    fc.assert(
      fc.property(zones, starts, fc.option(lengths), (zone, start, minutes) => {
        const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '')
        const end = minutes === null ? null : iso(start + minutes * 60_000)
        expect(readHours(hoursOf(iso(start), end, zone), zone)).toMatchObject({
          ok: true,
          start: iso(start),
          end,
        })
      }),
    )
  })

  test('a move by any number of minutes keeps the length', () => {
    fc.assert(
      fc.property(zones, starts, lengths, starts, (zone, start, minutes, other) => {
        const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '')
        const { date, start: time, startTwice } = hoursOf(iso(other), null, zone)
        const moved = changeStart(
          hoursOf(iso(start), iso(start + minutes * 60_000), zone),
          { date, start: time, startTwice },
          zone,
        )
        expect(readHours(moved, zone)).toMatchObject({
          start: iso(other),
          end: iso(other + minutes * 60_000),
        })
      }),
    )
  })
})
