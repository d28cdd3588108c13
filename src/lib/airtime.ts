import { Temporal } from 'temporal-polyfill'

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
  const plain = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`)
  const earlier = plain.toZonedDateTime(wall.zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(wall.zone, { disambiguation: 'later' })
  if (!later.toPlainDateTime().equals(plain))
    return { ok: false, reason: 'gap', suggestion: wallClock(later) }
  const instants = { earlier: utc(earlier), later: utc(later) }
  if (choice) return { ok: true, instant: instants[choice] }
  if (instants.earlier !== instants.later) return { ok: false, reason: 'ambiguous', ...instants }
  return { ok: true, instant: instants.earlier }
}

/** Instant (RFC 3339, any offset) → wall clock in `zone`, to the minute. Throws a RangeError when either is not one. */
export function toWallClock(instant: string, zone: string): WallClock {
  return wallClock(Temporal.Instant.from(instant).toZonedDateTimeISO(zone))
}

/** The day `date` as lived in `zone`: 23 or 25 hours when the clocks change. Throws a RangeError when either is not one. */
export function dayBounds(date: string, zone: string): Bounds {
  const day = Temporal.PlainDate.from(date)
  return bounds(day, day.add({ days: 1 }), zone)
}

/** The week that holds `date`, from Monday 0:00 to the next. Throws a RangeError when `date` or `zone` is not one. */
export function weekBounds(date: string, zone: string): Bounds {
  const day = Temporal.PlainDate.from(date)
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  return bounds(monday, monday.add({ days: 7 }), zone)
}

function bounds(from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Bounds {
  return { start: utc(from.toZonedDateTime(zone)), end: utc(to.toZonedDateTime(zone)) }
}

function wallClock(at: Temporal.ZonedDateTime): WallClock {
  return {
    date: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' }),
    zone: at.timeZoneId,
  }
}

function utc(at: Temporal.ZonedDateTime) {
  return at.toInstant().toString()
}
