/** The days of a week as RFC 5545 writes them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** When lives come back, read: `days` are weekdays, in a month the `nth` of them (0 for each, -1 for the last). */
export interface Rule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY'
  interval: number
  days: { nth: number; day: Weekday }[]
  monthDays: number[]
  positions: number[]
  wkst: Weekday
}

/**
 * Reads a recurrence rule of RFC 5545 as far as lives need one: every n days; every n weeks on some days; every n
 * months on some weekdays (`1MO`, `-1FR`, or several with `BYSETPOS`) or days. Where it ends is said beside it. Null for
 * what is not such a rule. Half of what the RFC allows beyond it is read differently from one program to the next.
 */
export function readRule(text: string): Rule | null {
  const pairs = text.split(';').map((part) => part.split('='))
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]))
  if (parts.size < pairs.length || pairs.some((pair) => pair.length !== 2 || pair[1] === '')) return null
  const freq = FREQUENCIES.find((one) => one === parts.get('FREQ'))
  if (freq === undefined) return null
  if ([...parts.keys()].some((name) => name !== 'FREQ' && !ALLOWED[freq].includes(name))) return null
  const rule: Rule = {
    freq,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: list(parts.get('BYDAY')).flatMap(dayOf),
    monthDays: list(parts.get('BYMONTHDAY')).map(Number),
    positions: list(parts.get('BYSETPOS')).map(Number),
    wkst: WEEKDAYS.find((day) => day === parts.get('WKST')) ?? 'MO',
  }
  return writesBack(rule, parts) && isPossible(rule) ? rule : null
}

/** Writes a rule as RFC 5545 does. */
export function writeRule({ freq, interval, days, monthDays, positions, wkst }: Rule): string {
  const parts = [
    ['FREQ', freq],
    ['INTERVAL', interval === 1 ? '' : String(interval)],
    ['BYDAY', days.map(({ nth, day }) => `${nth === 0 ? '' : nth}${day}`).join(',')],
    ['BYMONTHDAY', monthDays.join(',')],
    ['BYSETPOS', positions.join(',')],
    ['WKST', wkst === 'MO' ? '' : wkst],
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map((part) => part.join('='))
    .join(';')
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const
const ALLOWED: Record<Rule['freq'], string[]> = {
  DAILY: ['INTERVAL'],
  WEEKLY: ['INTERVAL', 'BYDAY', 'WKST'],
  MONTHLY: ['INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'WKST'],
}

const list = (text: string | undefined) => (text === undefined ? [] : text.split(','))

function dayOf(text: string): Rule['days'] {
  const day = WEEKDAYS.find((one) => text.endsWith(one))
  return day === undefined ? [] : [{ nth: Number(text.slice(0, -2)), day }]
}

/** Nothing was lost or made up in reading. */
function writesBack(rule: Rule, parts: Map<string, string>) {
  const {
    INTERVAL = '1',
    BYDAY = '',
    BYMONTHDAY = '',
    BYSETPOS = '',
    WKST = 'MO',
  } = Object.fromEntries(parts)
  const { interval, days, monthDays, positions, wkst } = rule
  const written = [interval, days.map(({ nth, day }) => `${nth || ''}${day}`), monthDays, positions, wkst]
  return written.join(';') === [INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS, WKST].join(';')
}

function isPossible({ freq, interval, days, monthDays, positions }: Rule) {
  if (!isWhole(interval, 1, 99)) return false
  if (new Set(days.map(({ nth, day }) => `${nth}${day}`)).size < days.length) return false
  if (freq !== 'MONTHLY') return days.every(({ nth }) => nth === 0)
  if ((days.length === 0) === (monthDays.length === 0)) return false
  if (positions.length > 0 && (days.length === 0 || days.some(({ nth }) => nth !== 0))) return false
  return (
    days.every(({ nth }) => isWhole(Math.abs(nth), 0, 5)) && isUnique(monthDays, 31) && isUnique(positions, 5)
  )
}

const isWhole = (n: number, least: number, most: number) => Number.isInteger(n) && n >= least && n <= most
const isUnique = (values: number[], most: number) =>
  new Set(values).size === values.length && values.every((n) => isWhole(Math.abs(n), 1, most))
