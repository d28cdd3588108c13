import { getISO } from 'temporal-polyfill/fns/Calendar'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import { z } from 'zod'
import { Id } from '#app/contract/list.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { Day } from '#app/contract/value.ts'
import { type Bounds, dayBounds, toWallClock, weekBounds } from '#app/lib/airtime.ts'

export const View = z.enum(['day', 'week', 'month', 'list'])
export type View = z.infer<typeof View>

/** What the address of the agenda holds: how it is drawn, a day of what is shown (today when absent), and the filters. */
export const ScheduleSearch = z.object({
  view: View.optional(),
  date: Day.optional(),
  series: Id.shape.id.optional(),
  channel: z.string().max(60).optional(),
  person: Id.shape.id.optional(),
})
export type ScheduleSearch = z.infer<typeof ScheduleSearch>

/** What is shown, midnight to midnight in the newsroom’s zone: a day, the week from Monday, or the weeks of a month. */
export function shownSpan(view: View, date: string, zone: string): Bounds {
  if (view === 'day') return dayBounds(date, zone)
  if (view !== 'month') return weekBounds(date, zone)
  const first = monthOf(date)
  const { start } = weekBounds(first, zone)
  const { end } = weekBounds(shiftDay(shiftMonth(first, 1), -1), zone)
  return { start, end }
}

/** A day more at each end: so that the lives which overlap the first and the last are known by name. */
export function askedSpan({ start, end }: Bounds): Bounds {
  return { start: shifted(start, -24), end: shifted(end, 24) }
}

/** The lives that touch the span; one without an end counts for an hour, as on the server. */
export function touching(entries: ScheduleEntry[], span: Bounds): ScheduleEntry[] {
  const [from, to] = [Date.parse(span.start), Date.parse(span.end)]
  return entries.filter((entry) => Date.parse(entry.start) < to && Date.parse(endOf(entry)) > from)
}

/** The other lives that would be on at the same time. */
export function overlapping(
  entries: ScheduleEntry[],
  live: { id?: number | undefined } & Timed,
): ScheduleEntry[] {
  return touching(entries, { start: live.start, end: endOf(live) }).filter(
    ({ id, live_state }) => id !== live.id && live_state !== 'cancelled',
  )
}

/** One day, one week or one month on (`1`) or back (`-1`). */
export function turned(view: View, date: string, by: 1 | -1): string {
  if (view === 'month') return shiftMonth(date, by)
  return shiftDay(date, by * (view === 'day' ? 1 : 7))
}

/** The next day of the calendar. */
export function dayAfter(date: string): string {
  return shiftDay(date, 1)
}

/** The day it is in the zone. */
export function todayIn(zone: string, now = new Date()): string {
  return toWallClock(now.toISOString(), zone).date
}

/** Monday and Sunday of the week that holds the day. */
export function weekOf(date: string): { monday: string; sunday: string } {
  const monday = shiftDay(date, 1 - PlainDate.dayOfWeek(PlainDate.fromString(date, getISO)))
  return { monday, sunday: shiftDay(monday, 6) }
}

/** The first day of the month that holds the day. */
function monthOf(date: string): string {
  return date.replace(/..$/, '01')
}

interface Timed {
  start: string
  end: string | null
}

/** When it ends, or an hour after its start. */
function endOf({ start, end }: Timed): string {
  return end ?? shifted(start, 1)
}

function shifted(instant: string, hours: number) {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}

function shiftDay(date: string, days: number) {
  return PlainDate.toString(PlainDate.addDays(PlainDate.fromString(date, getISO), days))
}

/** The same day of another month, or its last when it has none. */
function shiftMonth(date: string, months: number) {
  return PlainDate.toString(PlainDate.addMonths(PlainDate.fromString(date, getISO), months))
}
