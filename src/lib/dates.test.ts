import { expect, test } from 'vitest'
import { formatDate, formatInstant, formatTime, isSameDay } from './dates.ts'

const PARIS = 'Europe/Paris'
const NBSP = '\u00a0'

test('a day reads in full, without capitals in French', () => {
  expect(formatDate('2025-02-06', PARIS)).toBe(`jeudi 6${NBSP}février 2025`)
  expect(formatDate('2025-02-06', PARIS, { locale: 'en' })).toBe(`Thursday 6${NBSP}February 2025`)
})

test('the first of the month is ordinal in French only', () => {
  expect(formatDate('2025-05-01', PARIS)).toBe(`jeudi 1er${NBSP}mai 2025`)
  expect(formatDate('2025-05-01', PARIS, { locale: 'en', style: 'long' })).toBe(`1${NBSP}May 2025`)
  expect(formatDate('2025-05-11', PARIS, { style: 'long' })).toBe(`11${NBSP}mai 2025`)
})

test('shorter styles', () => {
  expect(formatDate('2025-05-01', PARIS, { style: 'near' })).toBe(`jeudi 1er${NBSP}mai`)
  expect(formatDate('2025-02-06', PARIS, { style: 'short' })).toBe(`6${NBSP}févr. 2025`)
  expect(formatDate('2025-02-06', PARIS, { style: 'numeric' })).toBe('06/02/2025')
})

test('an instant falls on the day of the zone, a calendar day on itself in every zone', () => {
  expect(formatDate('2025-12-31T23:30:00Z', PARIS, { style: 'numeric' })).toBe('01/01/2026')
  expect(formatDate('2025-12-31T23:30:00Z', 'America/New_York', { style: 'numeric' })).toBe('31/12/2025')
  expect(formatDate('2025-12-31', 'Pacific/Kiritimati', { style: 'numeric' })).toBe('31/12/2025')
})

test('an hour reads as prose or as a table cell', () => {
  expect(formatTime('2025-02-06T18:30:00Z', PARIS)).toBe(`19${NBSP}h${NBSP}30`)
  expect(formatTime('2025-02-06T06:00:00Z', PARIS)).toBe(`7${NBSP}h`)
  expect(formatTime('2025-02-06T06:05:00Z', PARIS)).toBe(`7${NBSP}h${NBSP}05`)
  expect(formatTime('2025-02-05T23:00:00Z', PARIS)).toBe(`0${NBSP}h`)
  expect(formatTime('2025-02-05T23:00:00Z', PARIS, { style: 'table' })).toBe('00:00')
  expect(formatTime('2025-02-06T18:30:00Z', PARIS, { locale: 'en' })).toBe('19:30')
})

test('an instant reads as day and time, with the offset of the season', () => {
  expect(formatInstant('2025-07-01T17:30:00.000Z', PARIS)).toBe(
    `mardi 1er${NBSP}juillet 2025 à 19${NBSP}h${NBSP}30`,
  )
  expect(formatInstant('2025-02-06T18:30:00Z', PARIS, { locale: 'en', style: 'long' })).toBe(
    `6${NBSP}February 2025 at 19:30`,
  )
})

test('what is no date or no zone is refused', () => {
  expect(() => formatDate('demain', PARIS)).toThrow(RangeError)
  expect(() => formatDate('2025-13-06', PARIS)).toThrow(RangeError)
  expect(() => formatTime('2025-02-06T18:30:00Z', 'Mars/Olympus')).toThrow(RangeError)
})

test('two instants are on one day where the clocks of the zone say so', () => {
  expect(isSameDay('2025-02-06T22:30:00Z', '2025-02-06T23:30:00Z', PARIS)).toBe(false)
  expect(isSameDay('2025-02-06T22:30:00Z', '2025-02-06T23:30:00Z', 'UTC')).toBe(true)
  expect(isSameDay('2025-02-06T12:00:00Z', '2026-02-06T12:00:00Z', PARIS)).toBe(false)
})
