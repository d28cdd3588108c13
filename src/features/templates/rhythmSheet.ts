import type { Recurrence } from '#app/contract/template.ts'
import { readRule, type Rule, type Weekday, WEEKDAYS, writeRule } from '#app/lib/rrule.ts'

/**
 * When lives come back, as it is typed. `weekly` and `monthly` (the nth weekday) have fields of their own; any other
 * rule is its text. What belongs to another rhythm is kept while one looks at it.
 */
export interface RhythmSheet {
  kind: 'none' | 'weekly' | 'monthly' | 'other'
  every: string
  weekdays: Weekday[]
  nth: number
  weekday: Weekday
  rule: string
  time: string | null
  from: string | null
  until: string | null
  skip_holidays: boolean
  except: string[]
}

export function toRhythm(recurrence: Recurrence | null, today: string): RhythmSheet {
  if (recurrence === null) return { ...NOTHING, from: today }
  const rule = readRule(recurrence.rule)
  return { ...NOTHING, ...recurrence, ...(rule === null ? {} : fieldsOf(rule, recurrence.from)) }
}

/** What the contract takes; nothing where there is no calendar. */
export function toRecurrence(sheet: RhythmSheet): Recurrence | null {
  if (sheet.kind === 'none') return null
  const { time, from, until, skip_holidays, except } = sheet
  return { rule: ruleOf(sheet), time: time ?? '', from: from ?? '', until, skip_holidays, except }
}

/** Whether weeks or months are counted by a number that can be. */
export const isCounted = ({ every }: Pick<RhythmSheet, 'every'>) =>
  /^\d{1,2}$/.test(every.trim()) && Number(every) > 0

/** The weekday of a calendar day. */
export const weekdayOf = (day: string): Weekday => WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7] ?? 'MO'

function ruleOf({ kind, every, weekdays, nth, weekday, rule: text }: RhythmSheet): string {
  if (kind === 'other') return text
  const base = {
    interval: isCounted({ every }) ? Number(every) : 0,
    monthDays: [],
    positions: [],
    wkst: 'MO',
  } as const
  const days = WEEKDAYS.filter((day) => weekdays.includes(day)).map((day) => ({ nth: 0, day }))
  const rule: Rule =
    kind === 'weekly'
      ? { ...base, monthDays: [], positions: [], freq: 'WEEKLY', days }
      : { ...base, monthDays: [], positions: [], freq: 'MONTHLY', days: [{ nth, day: weekday }] }
  return writeRule(rule)
}

function fieldsOf(rule: Rule, from: string): Partial<RhythmSheet> {
  const { freq, interval, days, monthDays, positions, wkst } = rule
  const [first] = days
  const every = String(interval)
  if (freq === 'WEEKLY' && (wkst === 'MO' || interval === 1))
    return { kind: 'weekly', every, weekdays: first ? days.map(({ day }) => day) : [weekdayOf(from)] }
  const isNth = first !== undefined && days.length === 1 && NTHS.includes(first.nth)
  if (freq === 'MONTHLY' && isNth && monthDays.length + positions.length === 0)
    return { kind: 'monthly', every, nth: first.nth, weekday: first.day }
  return { kind: 'other' }
}

/** Which weekdays of a month can be chosen: the first four, or the last. */
export const NTHS = [1, 2, 3, 4, -1]

const NOTHING: RhythmSheet = {
  kind: 'none',
  every: '1',
  weekdays: [],
  nth: 1,
  weekday: 'MO',
  rule: '',
  time: null,
  from: null,
  until: null,
  skip_holidays: false,
  except: [],
}
