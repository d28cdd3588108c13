import { toInstant, toWallClock } from '#app/lib/airtime.ts'

/** The live that an hour is typed for; without an end it lasts an hour. */
export interface Hours {
  start: string
  end: string | null
}

/** When a guest is on air, as far as somebody said. */
interface Slot {
  starts_at: string | null
  ends_at: string | null
}

/**
 * An hour on air, typed on the newsroom’s clock, as an instant: on the day of the live, or on the day after when the
 * live runs past midnight and the hour comes before its start.
 */
export function onAirHour(time: string, { start, end }: Hours, zone: string): string {
  const { date } = toWallClock(start, zone)
  const sameDay = instantOf(date, time, zone, start)
  const isOverMidnight = toWallClock(endOf({ start, end }), zone).date !== date
  return isOverMidnight && Date.parse(sameDay) < Date.parse(start)
    ? instantOf(dayAfter(date, 1), time, zone, start)
    : sameDay
}

/** The hour at which a guest arrives: in the twelve hours before the live or while it lasts, else on its day. */
export function arrivalHour(time: string, { start, end }: Hours, zone: string): string {
  const { date } = toWallClock(start, zone)
  const [from, to] = [Date.parse(start) - HALF_A_DAY, Date.parse(endOf({ start, end }))]
  const found = [0, 1, -1].map((days) => instantOf(dayAfter(date, days), time, zone, start))
  const near = found.find((instant) => Date.parse(instant) >= from && Date.parse(instant) <= to)
  return near ?? instantOf(date, time, zone, start)
}

/** Whether a slot on air ends before it starts, or as it starts. */
export function endsFirst({ starts_at, ends_at }: Slot) {
  return starts_at !== null && ends_at !== null && Date.parse(ends_at) <= Date.parse(starts_at)
}

/** Which hours of a slot on air lie outside the live: one without an end may last. */
export function outside({ starts_at, ends_at }: Slot, { start, end }: Hours) {
  const [from, to] = [Date.parse(start), end === null ? Infinity : Date.parse(end)]
  const [first, last] = [Date.parse(starts_at ?? ''), Date.parse(ends_at ?? '')] // NaN, where none is said, is nowhere
  return { starts_at: first < from || first >= to, ends_at: last <= from || last > to }
}

/** In milliseconds. */
const HALF_A_DAY = 12 * 3_600_000

function endOf({ start, end }: Hours) {
  return end ?? new Date(Date.parse(start) + 3_600_000).toISOString()
}

function dayAfter(date: string, days: number) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** An hour that the clocks skip is the one they show instead; of one lived twice, the first that is not before the live. */
function instantOf(date: string, time: string, zone: string, start: string): string {
  const found = toInstant({ date, time, zone })
  if (found.ok) return found.instant
  if (found.reason === 'ambiguous')
    return Date.parse(found.earlier) < Date.parse(start) ? found.later : found.earlier
  return instantOf(found.suggestion.date, found.suggestion.time, zone, start)
}
