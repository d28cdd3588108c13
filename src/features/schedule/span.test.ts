import { describe, expect, test } from 'vitest'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { askedSpan, overlapping, shownSpan, todayIn, touching, turned, weekOf } from './span.ts'

const live = (
  id: number,
  start: string,
  end: string | null,
  more: Partial<ScheduleEntry> = {},
): ScheduleEntry => ({
  id,
  lock_version: 0,
  title: `Live ${id}`,
  status: 'draft',
  live_state: 'planned',
  start: `2026-11-${start}:00.000Z`,
  end: end === null ? null : `2026-11-${end}:00.000Z`,
  series: null,
  channel: null,
  studio: null,
  people: [],
  conflicts: [],
  permissions: {},
  ...more,
})

describe('what is shown', () => {
  test('a week begins on Monday, in the newsroom’s zone', () => {
    expect(shownSpan('week', '2026-11-29', 'Europe/Paris')).toEqual({
      start: '2026-11-22T23:00:00Z',
      end: '2026-11-29T23:00:00Z',
    })
    expect(weekOf('2026-11-29')).toEqual({ monday: '2026-11-23', sunday: '2026-11-29' })
  })

  test('the day it is depends on where', () => {
    const now = new Date('2026-11-22T23:30:00Z')
    expect([todayIn('Europe/Paris', now), todayIn('America/New_York', now)]).toEqual([
      '2026-11-23',
      '2026-11-22',
    ])
  })

  test('turns by days or by weeks', () => {
    expect([turned('day', '2026-03-01', -1), turned('list', '2026-12-28', 1)]).toEqual([
      '2026-02-28',
      '2027-01-04',
    ])
  })

  test('what is asked of the server is a day wider at each end', () => {
    expect(askedSpan({ start: '2026-11-22T23:00:00Z', end: '2026-11-23T23:00:00Z' })).toEqual({
      start: '2026-11-21T23:00:00.000Z',
      end: '2026-11-24T23:00:00.000Z',
    })
  })
})

describe('lives that meet', () => {
  const entries = [
    live(1, '23T18:00', '23T19:30'),
    live(2, '23T20:00', null),
    live(3, '23T18:00', '23T23:00', { live_state: 'cancelled' }),
  ]
  const ids = (start: string, end: string | null, id?: number) =>
    overlapping(entries, { ...live(0, start, end), id }).map((entry) => entry.id)

  test('one that ends when another begins stands in nobody’s way', () => {
    expect(ids('23T19:30', '23T20:00')).toEqual([])
    expect(ids('23T19:29', '23T20:01')).toEqual([1, 2])
  })

  test('without an end, an hour counts', () => {
    expect(ids('23T20:59', '23T22:00')).toEqual([2])
    expect(ids('23T21:00', '23T22:00')).toEqual([])
    expect(ids('23T19:01', null)).toEqual([1, 2])
  })

  test('a live does not overlap itself, nor a cancelled one', () => {
    expect(ids('23T18:00', '23T19:30', 1)).toEqual([])
  })

  test('instants are compared as such, however they are written', () => {
    const span = { start: '2026-11-23T19:30:00Z', end: '2026-11-23T20:00:00Z' }
    expect(touching(entries, span).map(({ id }) => id)).toEqual([3])
  })
})

describe('a month', () => {
  test('is shown by whole weeks, from Monday', () => {
    expect(shownSpan('month', '2037-11-18', 'Europe/Paris')).toEqual({
      start: '2037-10-25T23:00:00Z',
      end: '2037-12-06T23:00:00Z',
    })
  })

  test('turns to the same day, or to the last of a shorter month', () => {
    expect([turned('month', '2028-01-31', 1), turned('month', '2028-03-31', -1)]).toEqual([
      '2028-02-29',
      '2028-02-29',
    ])
  })
})
