import { languageTag, type Locale } from './locale.ts'

/** `full` jeudi 6 février 2025 · `near` jeudi 6 février (this year's) · `long` 6 février 2025 · `short` 6 févr. 2025 · `numeric` 06/02/2025 (tables). */
export type DateStyle = 'full' | 'near' | 'long' | 'short' | 'numeric'

/** `prose` 19 h 30, 7 h · `table` 19:30, 07:00. English writes 19:30 in both. */
export type TimeStyle = 'prose' | 'table'

type Options<Style> = { style?: Style; locale?: Locale }

/**
 * A day for readers: `jeudi 6 février 2025`, `jeudi 1er mai 2025`, with a no-break space between day and month.
 * `date` is a calendar day (`2025-02-06`, which no zone can shift) or an RFC 3339 instant, read in `zone` (IANA name).
 * Throws a RangeError when `date` or `zone` is not one.
 */
export function formatDate(
  date: string,
  zone: string,
  { style = 'full', locale = 'fr' }: Options<DateStyle> = {},
): string {
  const isDay = date.length === 10
  const part = parts(isDay ? `${date}T12:00Z` : date, isDay ? 'UTC' : zone, DATE[style], locale)
  if (style === 'numeric') return [part('day'), part('month'), part('year')].join('/')
  const day = locale === 'fr' && part('day') === '1' ? '1er' : part('day')
  return [part('weekday'), `${day}\u00a0${part('month')}`, part('year')].filter(Boolean).join(' ')
}

/** The time of an RFC 3339 instant in `zone`: `19 h 30` (no-break spaces) or, for tables, `19:30`. Throws as above. */
export function formatTime(
  instant: string,
  zone: string,
  { style = 'prose', locale = 'fr' }: Options<TimeStyle> = {},
): string {
  const part = parts(instant, zone, TIME, locale)
  const [hour, minute] = [part('hour'), part('minute')]
  if (style === 'table' || locale === 'en') return `${hour}:${minute}`
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
}

/** Day and time in prose: `jeudi 6 février 2025 à 19 h 30`, `Thursday 6 February 2025 at 19:30`. Throws as above. */
export function formatInstant(
  instant: string,
  zone: string,
  { style, locale = 'fr' }: Options<DateStyle> = {},
): string {
  const date = formatDate(instant, zone, { style, locale })
  return `${date} ${locale === 'fr' ? 'à' : 'at'} ${formatTime(instant, zone, { locale })}`
}

/** Whether two RFC 3339 instants are on one day of `zone`. Throws as above. */
export function isSameDay(one: string, other: string, zone: string): boolean {
  return formatDate(one, zone, { style: 'numeric' }) === formatDate(other, zone, { style: 'numeric' })
}

const DATE: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  near: { weekday: 'long', day: 'numeric', month: 'long' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
}
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
/** Parts rather than Intl's own sentence: order and spaces vary with the ICU version, and none writes `1er`. */
function parts(instant: string, timeZone: string, options: Intl.DateTimeFormatOptions, locale: Locale) {
  const all = formatter(locale, { ...options, timeZone }).formatToParts(new Date(instant))
  return (type: Intl.DateTimeFormatPartTypes) => all.find((part) => part.type === type)?.value ?? ''
}

/** Building a formatter costs a hundred times more than using it, and a list uses the same few on every line. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions) {
  const key = `${locale}${Object.values(options).join()}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(languageTag[locale], options)
  formatters.set(key, known)
  return known
}
