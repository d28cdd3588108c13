// Temporal as functions: half the bytes of its classes.
import { getISO } from 'temporal-polyfill/fns/Calendar'
import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as PlainTime from 'temporal-polyfill/fns/PlainTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

/** What a clock on the newsroom's wall shows: `2026-03-29`, `19:30`, and the IANA zone it hangs in. */
export type WallClock = { date: string; time: string; zone: string }

/**
 * The instant a wall clock stands for, if there is exactly one. `gap`: the hour is skipped when summer time begins,
 * and `suggestion` is the same moment on the changed clock. `ambiguous`: the hour is lived twice when it ends.
 */
export type Airtime =
  | { ok: true; instant: string }
  | { ok: false; reason: 'gap'; suggestion: WallClock }
  | { ok: false; reason: 'ambiguous'; earlier: string; later: string }

/** Instants, RFC 3339 in UTC: `start` is inside, `end` is the first one outside. */
export type Bounds = { start: string; end: string }

/**
 * Wall clock → instant (RFC 3339, UTC). `choice` settles an ambiguous hour; nothing settles one that does not exist.
 * Throws a RangeError when the date, time or zone is not one.
 */
export function toInstant(wall: WallClock, choice?: 'earlier' | 'later'): Airtime {
  const plain = PlainDateTime.fromString(`${wall.date}T${wall.time}`, getISO)
  const earlier = PlainDateTime.toZonedDateTime(plain, wall.zone, { disambiguation: 'earlier' })
  const later = PlainDateTime.toZonedDateTime(plain, wall.zone, { disambiguation: 'later' })
  if (!PlainDateTime.equals(ZonedDateTime.toPlainDateTime(later), plain))
    return { ok: false, reason: 'gap', suggestion: wallClock(later, wall.zone) }
  const instants = { earlier: utc(earlier), later: utc(later) }
  if (choice) return { ok: true, instant: instants[choice] }
  if (instants.earlier !== instants.later) return { ok: false, reason: 'ambiguous', ...instants }
  return { ok: true, instant: instants.earlier }
}

/** Instant (RFC 3339, any offset) → wall clock in `zone`, to the minute. Throws a RangeError when either is not one. */
export function toWallClock(instant: string, zone: string): WallClock {
  return wallClock(Instant.toZonedDateTimeISO(Instant.fromString(instant), zone), zone)
}

/** The day `date` as lived in `zone`: 23 or 25 hours when the clocks change. Throws a RangeError when either is not one. */
export function dayBounds(date: string, zone: string): Bounds {
  const day = PlainDate.fromString(date, getISO)
  return bounds(day, PlainDate.addDays(day, 1), zone)
}

/** The week that holds `date`, from Monday 0:00 to the next. Throws a RangeError when `date` or `zone` is not one. */
export function weekBounds(date: string, zone: string): Bounds {
  const day = PlainDate.fromString(date, getISO)
  const monday = PlainDate.subtractDays(day, PlainDate.dayOfWeek(day) - 1)
  return bounds(monday, PlainDate.addDays(monday, 7), zone)
}

/** Whether `text` is a day that exists, as `2026-03-29`. */
export function isDay(text: string): boolean {
  try {
    return PlainDate.toString(PlainDate.fromString(text, getISO)) === text
  } catch {
    return false
  }
}

function bounds(from: PlainDate.Record, to: PlainDate.Record, zone: string): Bounds {
  return { start: utc(PlainDate.toZonedDateTime(from, zone)), end: utc(PlainDate.toZonedDateTime(to, zone)) }
}

function wallClock(at: ZonedDateTime.Record, zone: string): WallClock {
  return {
    date: PlainDate.toString(ZonedDateTime.toPlainDate(at)),
    time: PlainTime.toString(ZonedDateTime.toPlainTime(at), {
      smallestUnit: 'minute',
      roundingMode: 'trunc',
    }),
    zone,
  }
}

function utc(at: ZonedDateTime.Record) {
  return Instant.toString(ZonedDateTime.toInstant(at))
}
