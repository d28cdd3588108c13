import * as Instant from 'temporal-polyfill/fns/Instant'
import { offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime'
import type { LiveState } from '#app/contract/broadcast-state.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { liveStateLabels } from '#app/features/broadcasts/labels.ts'
import type { Bounds } from '#app/lib/airtime.ts'
import { formatDate, formatTime, isSameDay } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Moved, Timed } from './moveHours.ts'
import type { View } from './span.ts'
import { weekOf } from './span.ts'

/** A live in one sentence, as it is heard: title, day, hours, state, what it overlaps, and the hours of this device. */
export function liveName(entry: ScheduleEntry, all: ScheduleEntry[], zone: string): string {
  const parts = [entry.title, dayName(entry.start, zone), hoursName(entry, zone), stateName(entry.live_state)]
  return [...parts, conflictNames(entry, all), ownHours(entry, zone)].filter(Boolean).join(', ')
}

/** `lundi 23 novembre`, of a day or an instant. */
export function dayName(date: string, zone: string): string {
  return formatDate(date, zone, { locale: getLocale() }).replace(/ \d{4}$/, '')
}

/** `19 h 30 – 21 h`; says when the end is on the day after, and when there is none. */
export function hoursName({ start, end }: Timed, zone: string): string {
  const time = (instant: string) => formatTime(instant, zone, { locale: getLocale() })
  if (end === null) return m.schedule_from({ start: time(start) })
  const hours = { start: time(start), end: time(end) }
  return isSameDay(start, end, zone) ? m.schedule_hours(hours) : m.schedule_hours_next_day(hours)
}

/** Where a live is being moved to: the day and hours, or the hour that is none or two. */
export function movedWords(to: Moved, zone: string): string {
  if (to.ok) return placeName(to, zone)
  if (!('asked' in to)) return ''
  const { date, start, end } = to.asked
  const day = dayName(to.asked.endDay ?? date ?? '', 'UTC')
  const time = formatTime(`1970-01-01T${end ?? start}:00Z`, 'UTC', { locale: getLocale() })
  return to.reason === 'gap' ? m.schedule_moving_gap({ day, time }) : m.schedule_moving_twice({ day, time })
}

/** `lundi 23 novembre, 19 h 30 – 21 h (Europe/Paris)`; and the hours of this device, when they are others. */
export function placeName(live: Timed, zone: string): string {
  const place = m.schedule_place({ day: dayName(live.start, zone), hours: hoursName(live, zone), zone })
  return [place, ownHours(live, zone)].filter(Boolean).join(' ')
}

/** The same for the clock of this device; null when it shows the same hour as the newsroom’s. */
export function ownHours(live: Timed, zone: string): string | null {
  const own = ownZone()
  if (zoneGap(zone, own, live.start) === null) return null
  return m.schedule_your_hours({ zone: own, day: dayName(live.start, own), hours: hoursName(live, own) })
}

/** Where the live stands, in lower case, for a sentence. */
export function stateName(state: LiveState): string {
  const label = state === 'none' ? m.schedule_unplanned() : liveStateLabels[state]()
  return label.toLowerCase()
}

/** `chevauche « A » et « B »`, or null. */
export function conflictNames({ conflicts }: Pick<ScheduleEntry, 'conflicts'>, all: ScheduleEntry[]) {
  if (conflicts.length === 0) return null
  const known = all
    .filter(({ id }) => conflicts.includes(id))
    .map(({ title }) => m.schedule_quoted({ title }))
  const names = known.length > 0 ? known : [m.schedule_another()]
  return m.schedule_overlaps({ titles: new Intl.ListFormat(getLocale()).format(names) })
}

/** What is shown, as the title of the view: a day, a month, or a week from Monday to Sunday. */
export function spanName(view: View, date: string): string {
  const locale = getLocale()
  if (view === 'day') return formatDate(date, 'UTC', { locale })
  if (view === 'month') return formatDate(date, 'UTC', { style: 'long', locale }).replace(/^\S+?\u00a0/, '')
  const { monday, sunday } = weekOf(date)
  const month = (day: string) => day.slice(0, 7)
  const from = formatDate(monday, 'UTC', { style: 'long', locale }).replace(/ \d{4}$/, '')
  return m.schedule_week_of({
    from: month(monday) === month(sunday) ? (from.split('\u00a0')[0] ?? from) : from,
    to: formatDate(sunday, 'UTC', { style: 'long', locale }),
  })
}

/** How far the clock of this device is from the newsroom’s, in words; null when they show the same hour. */
function zoneGap(zone: string, own: string, at: string): string | null {
  const offset = (of: string) => offsetNanoseconds(Instant.toZonedDateTimeISO(Instant.fromString(at), of))
  const [here, there] = [offset(own), offset(zone)]
  if (here === there) return null
  const gap = formatDuration(Math.abs(here - there) / 1e9, getLocale())
  return here < there ? m.schedule_gap_earlier({ gap }) : m.schedule_gap_later({ gap })
}

/**
 * The same in a sentence for the noons of a span: clocks may change in it, here and there on other nights. Null when they
 * agree all along.
 */
export function zoneGaps(zone: string, { start, end }: Bounds): string | null {
  const own = ownZone()
  const gaps: string[] = []
  let before: string | null = null
  const first = Date.parse(start)
  for (let at = first; at < Date.parse(end); at += 86_400_000) {
    const noon = new Date(at + 43_200_000).toISOString()
    const now = zoneGap(zone, own, noon)
    if (at === first || now !== before) {
      const gap = now ?? m.schedule_gap_none()
      gaps.push(at === first ? gap : m.schedule_gap_since({ gap, day: dayName(noon, zone) }))
    }
    before = now
  }
  const isSame = gaps.length === 1 && before === null
  return isSame ? null : m.schedule_zone_own({ zone: own, gap: gaps.join(', ') })
}

/** The zone of this device. */
function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
