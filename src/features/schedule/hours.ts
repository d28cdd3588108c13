import { Day } from '#app/contract/value.ts'
import { toInstant, toWallClock } from '#app/lib/airtime.ts'
import { dayAfter } from './span.ts'

/**
 * The hours of a live as they are typed, on the newsroom’s clock. An end without `endDay` is the first such hour after
 * the start, which may be the day after. `startTwice` and `endTwice` settle an hour that is lived twice. `length` is the
 * last length that made sense, in seconds: it is kept when the start moves.
 */
export interface Hours {
  date: string | null
  start: string | null
  startTwice?: Twice | undefined
  end: string | null
  endDay?: string | undefined
  endTwice?: Twice | undefined
  length: number | null
}
export type Twice = 'earlier' | 'later'

/** Why a field cannot be read; `suggestion` is the hour the clocks show instead of one they skip. */
export interface Refusal {
  field: 'date' | 'start' | 'end'
  reason: 'blank' | 'date' | 'time' | 'gap' | 'twice' | 'same' | 'too_long'
  suggestion?: string
}

/** Instants in UTC, and the day the end falls on when it is not the day of the start. */
export type Reading =
  | { ok: true; start: string; end: string | null; endDay: string | null }
  | { ok: false; start: string | null; refusal: Refusal }

/** What is typed, as instants, or the first thing that stands in the way. */
export function readHours(hours: Hours, zone: string): Reading {
  const start = readStart(hours, zone)
  if (typeof start !== 'string') return { ok: false, start: null, refusal: start }
  if (hours.end === null) return { ok: true, start, end: null, endDay: null }
  const end = readEnd({ ...hours, date: hours.date ?? '', end: hours.end }, start, zone)
  if ('reason' in end) return { ok: false, start, refusal: end }
  if (seconds(start, end.at) > LONGEST)
    return { ok: false, start, refusal: { field: 'end', reason: 'too_long' } }
  return { ok: true, start, end: end.at, endDay: end.day === hours.date ? null : end.day }
}

/** The boxes for a stored live; its seconds are left out. */
export function hoursOf(start: string, end: string | null, zone: string): Hours {
  const from = boxOf(start, zone)
  const hours = { date: from.day, start: from.time, startTwice: from.twice, end: null, length: null }
  return end === null ? hours : endAt(hours, end, start, zone)
}

/** A new start or day: the live keeps its length. */
export function changeStart(
  hours: Hours,
  change: Partial<Pick<Hours, 'date' | 'start' | 'startTwice'>>,
  zone: string,
): Hours {
  const next = { ...hours, startTwice: undefined, ...change }
  const start = readStart(next, zone)
  if (typeof start !== 'string' || next.length === null) return next
  return changeLength(next, next.length, zone)
}

/** A new end; which day it falls on follows from the start. */
export function changeEnd(hours: Hours, change: Pick<Hours, 'end' | 'endTwice'>, zone: string): Hours {
  const next = { ...hours, endDay: undefined, endTwice: undefined, ...change }
  const read = readHours(next, zone)
  if (!read.ok) return next
  return { ...next, length: read.end === null ? null : seconds(read.start, read.end) }
}

/** A new length, in seconds: the end follows. */
export function changeLength(hours: Hours, length: number, zone: string): Hours {
  const start = readStart(hours, zone)
  if (typeof start !== 'string') return { ...hours, length }
  return endAt(hours, new Date(Date.parse(start) + length * 1000).toISOString(), start, zone)
}

/** A live lasts a day at most, as the contract says. */
const LONGEST = 86_400

function readStart({ date, start: time, startTwice }: Hours, zone: string): string | Refusal {
  if (date === null) return { field: 'date', reason: 'blank' }
  if (!Day.safeParse(date).success) return { field: 'date', reason: 'date' }
  if (time === null) return { field: 'start', reason: 'blank' }
  if (!TIME.test(time)) return { field: 'start', reason: 'time' }
  const found = toInstant({ date, time, zone }, startTwice)
  if (found.ok) return found.instant
  return found.reason === 'gap'
    ? { field: 'start', reason: 'gap', suggestion: found.suggestion.time }
    : { field: 'start', reason: 'twice' }
}

function readEnd(
  { date, end: time, endDay, endTwice }: Hours & { date: string; end: string },
  start: string,
  zone: string,
): { at: string; day: string } | Refusal {
  if (!TIME.test(time)) return { field: 'end', reason: 'time' }
  for (const day of endDay === undefined ? [date, dayAfter(date)] : [endDay]) {
    const found = toInstant({ date: day, time, zone })
    if (found.ok) {
      if (found.instant > start) return { at: found.instant, day }
      if (found.instant === start) return { field: 'end', reason: 'same' }
    } else if (found.reason === 'gap') {
      const { suggestion } = found
      const shown = toInstant(suggestion)
      if (shown.ok && shown.instant > start)
        return { field: 'end', reason: 'gap', suggestion: suggestion.time }
    } else {
      const after = [found.earlier, found.later].filter((instant) => instant > start)
      const only = after.length === 1 ? after[0] : endTwice && found[endTwice]
      if (only !== undefined && only > start) return { at: only, day }
      if (after.length > 0) return { field: 'end', reason: 'twice' }
    }
  }
  return { field: 'end', reason: 'same' }
}

function endAt(hours: Hours, end: string, start: string, zone: string): Hours {
  const box = boxOf(end, zone)
  return {
    ...hours,
    end: box.time,
    endDay: box.day,
    endTwice: box.twice,
    length: (minute(end) - minute(start)) / 1000,
  }
}

function boxOf(instant: string, zone: string): { day: string; time: string; twice: Twice | undefined } {
  const wall = toWallClock(instant, zone)
  const found = toInstant(wall)
  const twice = !found.ok && found.reason === 'ambiguous' ? found : undefined
  return {
    day: wall.date,
    time: wall.time,
    twice: twice && (minute(instant) === Date.parse(twice.earlier) ? 'earlier' : 'later'),
  }
}

const TIME = /^\d\d:\d\d$/

/** The boxes show minutes: seconds are left out. In milliseconds. */
function minute(instant: string) {
  return Math.floor(Date.parse(instant) / 60_000) * 60_000
}

function seconds(from: string, to: string) {
  return (Date.parse(to) - Date.parse(from)) / 1000
}
