import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTyped, typedFrom } from './wallClocks.ts'

const zone = 'Europe/Paris'

describe('an instant typed as a day and an hour of the newsroom', () => {
  test('is read in its zone, winter and summer', () => {
    expect(readTyped({ date: '2026-01-12', time: '19:30' }, zone).value).toBe('2026-01-12T18:30:00Z')
    expect(readTyped({ date: '2026-07-12', time: '19:30' }, zone).value).toBe('2026-07-12T17:30:00Z')
  })

  test('is nothing when both boxes are empty', () => {
    expect(readTyped({ date: null, time: null }, zone)).toEqual({ value: null, state: 'empty' })
  })

  test.each([
    ['an hour is missing', { date: '2026-01-12', time: null }],
    ['a day is missing', { date: null, time: '19:30' }],
    ['the day is not one', { date: '31/02', time: '19:30' }],
    ['the hour is not one', { date: '2026-01-12', time: 'soir' }],
  ])('is unfinished when %s, and comes back as typed', (_, typed) => {
    const { value, state } = readTyped(typed, zone)
    expect(state).toBe('unfinished')
    expect(readTyped(typedFrom(value, zone), zone).value).toBe(value)
  })

  test('is refused in the hour that the clocks skip, with the hour they show instead', () => {
    expect(readTyped({ date: '2026-03-29', time: '02:30' }, zone)).toMatchObject({
      state: 'gap',
      suggestion: '03:30',
    })
  })

  test('asks which one in the hour that is lived twice', () => {
    const typed = { date: '2026-10-25', time: '02:30' }
    expect(readTyped(typed, zone).state).toBe('ambiguous')
    expect(readTyped({ ...typed, choice: 'earlier' }, zone).value).toBe('2026-10-25T00:30:00Z')
    expect(readTyped({ ...typed, choice: 'later' }, zone).value).toBe('2026-10-25T01:30:00Z')
  })

  test('any stored minute is shown, and read back as itself when its hour is lived once', () => {
    const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2100, 0) / 60_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000).toISOString()
        const { state, value } = readTyped(typedFrom(instant, zone), zone)
        expect(state === 'ambiguous' || Date.parse(value ?? '') === minute * 60_000).toBe(true)
      }),
    )
  })
})
