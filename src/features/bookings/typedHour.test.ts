import { describe, expect, test } from 'vitest'
import { arrivalHour, onAirHour, outside } from './typedHour.ts'

const ZONE = 'Europe/Paris'
const evening = { start: '2026-05-01T18:00:00Z', end: '2026-05-01T20:00:00Z' } // 20:00 to 22:00
const night = { start: '2026-05-01T21:00:00Z', end: '2026-05-01T23:30:00Z' } // 23:00 to 1:30
const open = { start: '2026-05-01T21:30:00Z', end: null } // 23:30, for an hour

describe('an hour on air', () => {
  test.each([
    [evening, '20:30', '2026-05-01T18:30:00Z'],
    [evening, '19:00', '2026-05-01T17:00:00Z'],
    [night, '23:15', '2026-05-01T21:15:00Z'],
    [night, '00:15', '2026-05-01T22:15:00Z'],
    [night, '01:30', '2026-05-01T23:30:00Z'],
    [open, '00:15', '2026-05-01T22:15:00Z'],
    [{ start: '2026-05-01T18:00:00Z', end: '2026-05-01T22:00:00Z' }, '00:00', '2026-05-01T22:00:00Z'],
  ])('%j at %s', (live, time, instant) => {
    expect(onAirHour(time, live, ZONE)).toBe(instant)
  })

  test('that the clocks skip is the one they show, and of two the one in the live', () => {
    const spring = { start: '2026-03-28T22:30:00Z', end: '2026-03-29T02:00:00Z' }
    expect(onAirHour('02:30', spring, ZONE)).toBe('2026-03-29T01:30:00Z')
    const autumn = { start: '2026-10-25T00:45:00Z', end: '2026-10-25T03:00:00Z' } // from the first 2:45
    expect(onAirHour('02:50', autumn, ZONE)).toBe('2026-10-25T00:50:00Z')
    expect(onAirHour('02:15', autumn, ZONE)).toBe('2026-10-25T01:15:00Z')
  })
})

describe('an arrival', () => {
  test.each([
    [evening, '19:15', '2026-05-01T17:15:00Z'],
    [evening, '21:00', '2026-05-01T19:00:00Z'],
    [evening, '09:00', '2026-05-01T07:00:00Z'],
    [evening, '23:00', '2026-05-01T21:00:00Z'],
    [night, '22:00', '2026-05-01T20:00:00Z'],
    [night, '00:30', '2026-05-01T22:30:00Z'],
    [{ start: '2026-05-01T22:15:00Z', end: null }, '23:30', '2026-05-01T21:30:00Z'],
  ])('%j at %s', (live, time, instant) => {
    expect(arrivalHour(time, live, ZONE)).toBe(instant)
  })
})

describe('a slot on air', () => {
  test.each([
    ['within the live', evening, '18:00', '20:00', [false, false]],
    ['begun before it', evening, '17:59', '18:30', [true, false]],
    ['over as it begins', evening, '17:30', '18:00', [true, true]],
    ['that lasts longer', evening, '19:30', '20:01', [false, true]],
    ['begun as it ends', evening, '20:00', '20:30', [true, true]],
    ['of a live without an end', open, '22:00', '23:59', [false, false]],
    ['before a live without an end', open, '21:00', '21:30', [true, true]],
  ])('%s', (_, live, from, to, expected) => {
    const at = (time: string) => `2026-05-01T${time}:00Z`
    const { starts_at, ends_at } = outside({ starts_at: at(from), ends_at: at(to) }, live)
    expect([starts_at, ends_at]).toEqual(expected)
  })

  test('that nobody said is nowhere', () => {
    expect(outside({ starts_at: null, ends_at: null }, evening)).toEqual({ starts_at: false, ends_at: false })
  })
})
