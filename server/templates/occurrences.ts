import ICAL from 'ical.js'
import type { Occurrence, Recurrence } from '#app/contract/template.ts'
import { addDays } from '#app/lib/addDays.ts'
import { toInstant } from '#app/lib/airtime.ts'
import { readRule, type Rule, writeRule } from '#app/lib/rrule.ts'

/** Days, both included. */
export interface Span {
  from: string
  to: string
}

/** A day of the rule before anybody looked at what is planned; instants in UTC, null where the hour does not exist. */
export interface Slot extends Pick<Occurrence, 'on' | 'start' | 'end' | 'holiday'> {
  state: Exclude<Occurrence['state'], 'planned'>
}

/** What the days of a recurrence are made of besides its rule. */
export interface Calendar {
  zone: string
  duration_seconds: number | null
  /** Names of public holidays, by day. */
  holidays: Map<string, string>
}

/** The days of a recurrence within a span, and what would become of each. Nothing is read, nothing is written. */
export function slotsOf(recurrence: Recurrence, calendar: Calendar, span: Span): Slot[] {
  const { skip_holidays, except, time } = recurrence
  return daysOf(recurrence, span).map((on) => {
    const holiday = calendar.holidays.get(on) ?? null
    const { clock, ...hours } = hoursOn(on, time, calendar)
    const skipped = except.includes(on) ? 'excepted' : skip_holidays && holiday !== null ? 'holiday' : null
    return { on, holiday, ...hours, state: skipped ?? clock }
  })
}

/** The days that the rule names within a span: dates on a wall calendar, which no zone moves. */
export function daysOf({ rule: text, from, until }: Omit<Recurrence, 'time'>, span: Span): string[] {
  const rule = readRule(text)
  const [first, last] = [later(from, span.from), until === null ? span.to : earlier(until, span.to)]
  if (rule === null || first > last) return []
  const start = beginning(rule, from, first)
  const found = simpleRules(rule).flatMap((one) => counted(writeRule(one), start, last))
  return [...new Set(found)].filter((on) => on >= first && on <= last).toSorted()
}

/**
 * The hours of a live that starts at a wall hour of a day and truly lasts so long. `gap`: the clocks skip that hour.
 * `twice`: it is lived twice, and the first is taken.
 */
export function hoursOn(on: string, time: string, { zone, duration_seconds }: Omit<Calendar, 'holidays'>) {
  const found = toInstant({ date: on, time, zone })
  if (!found.ok && found.reason === 'gap') return { clock: 'gap' as const, start: null, end: null }
  const start = Date.parse(found.ok ? found.instant : found.earlier)
  return {
    clock: found.ok ? ('new' as const) : ('twice' as const),
    start: new Date(start).toISOString(),
    end: duration_seconds === null ? null : new Date(start + duration_seconds * 1000).toISOString(),
  }
}

/** The days of one rule from its first to the last that is asked for. */
function counted(rule: string, start: string, last: string): string[] {
  const recur = ICAL.Recur.fromString(rule)
  recur.until = ICAL.Time.fromDateString(last)
  const days = recur.iterator(ICAL.Time.fromDateString(start))
  const found: string[] = []
  for (let day = days.next(); day; day = days.next()) found.push(day.toString())
  return found
}

/** The same days as rules of one weekday or one day of the month each: several fifth weekdays at once are refused by ical.js. */
function simpleRules(rule: Rule): Rule[] {
  const { freq, days, monthDays, positions } = rule
  if (freq !== 'MONTHLY' || positions.length > 0) return [rule]
  return [
    ...days.map((day) => ({ ...rule, days: [day] })),
    ...monthDays.map((day) => ({ ...rule, monthDays: [day] })),
  ]
}

/** A day from which counting gives the same days as from `from`: years of lives need not be counted again. */
function beginning({ freq, interval }: Rule, from: string, first: string): string {
  if (freq === 'MONTHLY') {
    const months = Math.floor((monthOf(first) - monthOf(from)) / interval) * interval
    if (months === 0) return from
    const month = monthOf(from) + months
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  }
  const step = freq === 'WEEKLY' ? 7 * interval : interval
  const days = (Date.parse(first) - Date.parse(from)) / 86_400_000
  return addDays(from, Math.floor(days / step) * step)
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string, other: string) => (one < other ? one : other)
