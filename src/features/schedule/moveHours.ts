import { getISO } from 'temporal-polyfill/fns/Calendar'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import { toInstant, toWallClock, type WallClock } from '#app/lib/airtime.ts'
import { changeLength, type Hours, hoursOf } from './hours.ts'

/** Days and minutes on the newsroom’s clock: what a drag or arrow keys move by. */
export interface Shift {
  days: number
  minutes: number
}

export interface Timed {
  start: string
  end: string | null
}

/**
 * Where a live comes to. An hour that the clocks skip or show twice is a question that the form asks: `asked` is what it
 * opens with, and `near` where the live is drawn meanwhile.
 */
export type Moved =
  | ({ ok: true } & Timed)
  | { ok: false; reason: 'gap' | 'twice'; asked: Hours; near: Timed }
  | { ok: false; reason: 'too_short' | 'too_long' }

/** The same hour some days away, or some minutes on; a live keeps its true length, to the second. */
export function moveHours(live: Timed, shift: Shift, zone: string): Moved {
  if (shift.days === 0 && shift.minutes === 0) return { ok: true, start: live.start, end: live.end }
  const found = shifted(live.start, shift, zone)
  const length = live.end === null ? null : span(live.start, live.end)
  const from = (start: string) => ({ start, end: length === null ? null : later(start, length) })
  if (found.ok) return { ok: true, ...from(found.instant) }
  const { date, time } = found.wall
  const minutes = length === null ? null : Math.floor(length / 60_000) * 60
  const asked = { date, start: time, end: null, length: minutes }
  return { ok: false, reason: found.reason, asked, near: from(found.near) }
}

/** Both: what keys asked for so far. */
export function moveAndStretch(
  live: Timed,
  { longer, ...shift }: Shift & { longer: number },
  zone: string,
): Moved {
  const stretched = stretchHours(live, longer)
  return stretched.ok ? moveHours(stretched, shift, zone) : stretched
}

/** A longer or shorter live, by true minutes; one without an end has counted for an hour. */
export function stretchHours(live: Timed, minutes: number): Moved {
  if (minutes === 0) return { ok: true, start: live.start, end: live.end }
  return endingAt(live, later(endOf(live), minutes * 60_000))
}

/** The same start, and an end as far from the former as the clock says: the edge of a live that is dragged. */
export function moveEnd(live: Timed, shift: Shift, zone: string): Moved {
  const found = shifted(endOf(live), shift, zone)
  if (found.ok) return endingAt(live, found.instant)
  const { date, time } = found.wall
  const hours = changeLength(hoursOf(live.start, null, zone), span(live.start, found.near) / 1000, zone)
  const asked = { ...hours, end: time, endDay: date, endTwice: undefined }
  return { ok: false, reason: found.reason, asked, near: { start: live.start, end: found.near } }
}

/** A live lasts a day at most, as the contract says; in milliseconds. */
const LONGEST = 86_400_000

/** Where a live without an end is drawn to, as on the server. */
function endOf({ start, end }: Timed) {
  return end ?? later(start, 3_600_000)
}

function endingAt({ start }: Timed, end: string): Moved {
  const length = span(start, end)
  if (length < 60_000) return { ok: false, reason: 'too_short' }
  return length > LONGEST ? { ok: false, reason: 'too_long' } : { ok: true, start, end }
}

type Found =
  | { ok: true; instant: string }
  | { ok: false; reason: 'gap' | 'twice'; wall: WallClock; near: string }

/** An instant moved on the clock; its seconds are kept. */
function shifted(instant: string, { days, minutes }: Shift, zone: string): Found {
  const from = toWallClock(instant, zone)
  const plain = PlainDateTime.fromString(`${from.date}T${from.time}`, getISO)
  const moved = PlainDateTime.addMinutes(PlainDateTime.addDays(plain, days), minutes)
  const [date = '', time = ''] = PlainDateTime.toString(moved, { smallestUnit: 'minute' }).split('T')
  const wall = { date, time, zone }
  const at = toInstant(wall)
  const rest = Date.parse(instant) % 60_000
  if (at.ok) return { ok: true, instant: later(at.instant, rest) }
  if (at.reason === 'ambiguous') return { ok: false, reason: 'twice', wall, near: later(at.earlier, rest) }
  const after = toInstant(at.suggestion, 'earlier')
  return { ok: false, reason: 'gap', wall, near: after.ok ? later(after.instant, rest) : instant }
}

function later(instant: string, ms: number) {
  return new Date(Date.parse(instant) + ms).toISOString()
}

function span(from: string, to: string) {
  return Date.parse(to) - Date.parse(from)
}
