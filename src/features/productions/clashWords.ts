import type { Clash } from '#app/contract/clash.ts'
import { formatDate, formatTime, isSameDay } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'

/** Something else at the same hours, or too near. */
export type Meeting = Exclude<Clash, { kind: 'unavailable' }>

/** Who or what collides, up to the name of the other live. */
export function meetingWords(clash: Meeting) {
  if (clash.kind === 'channel') return m.productions_clash_channel({ name: clash.name })
  if (clash.kind === 'studio') return m.productions_clash_studio({ name: clash.name })
  const { name } = clash.person
  if (clash.gap_minutes < 0) return m.productions_clash_person({ name })
  if (clash.gap_minutes === 0) return m.productions_clash_no_gap({ name })
  return m.productions_clash_gap({ name, gap: formatDuration(clash.gap_minutes * 60, getLocale()) })
}

export function daysAway({ person: { name }, from, to }: Extract<Clash, { kind: 'unavailable' }>) {
  const day = (date: string) => formatDate(date, 'UTC', { style: 'long', locale: getLocale() })
  return from === to
    ? m.productions_clash_day({ name, day: day(from) })
    : m.productions_clash_days({ name, from: day(from), to: day(to) })
}

/** `vendredi 1er mai, 20 h – 22 h`, the hours on the newsroom’s clock. */
export function hoursOf({ start, end }: Meeting['other'], zone: string) {
  const locale = getLocale()
  const time = (instant: string) => formatTime(instant, zone, { locale })
  const day = formatDate(start, zone, { style: 'near', locale })
  if (end === null) return m.productions_from({ day, start: time(start) })
  const hours = { day, start: time(start), end: time(end) }
  return isSameDay(start, end, zone) ? m.productions_hours(hours) : m.productions_hours_next_day(hours)
}

/** One clash in a sentence, without a way to the other live; `zone` is the newsroom’s. */
export function clashWords(clash: Clash, zone: string): string {
  if (clash.kind === 'unavailable') return daysAway(clash)
  const { other } = clash
  return `${meetingWords(clash)} ${m.productions_quoted({ title: other.title })} (${hoursOf(other, zone)})`
}
