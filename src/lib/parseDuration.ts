import { joinDuration } from './duration.ts'

/**
 * Reads a duration as people type it; answers whole seconds, or null when it is not one.
 *
 * `2h13`, `2 h 13 min`, `2h13m28s`, `133 min`, `40 s`; `2:13:28`; `2:13` is hours and minutes, because a live lasts
 * hours; a bare `133` is minutes. After a larger unit, minutes and seconds stay below 60 (`2h75` is null).
 */
export function parseDuration(text: string): number | null {
  const typed = text.toLowerCase().replace(/\s+/g, '')
  const found =
    CLOCK.exec(typed) ?? UNITS.exec(typed) ?? HOURS_THEN_MINUTES.exec(typed) ?? MINUTES.exec(typed)
  if (!found?.groups || typed === '') return null
  const { h, m, s } = found.groups
  const minutesOverflow = h !== undefined && Number(m ?? 0) > 59
  const secondsOverflow = (h ?? m) !== undefined && Number(s ?? 0) > 59
  if (minutesOverflow || secondsOverflow) return null
  return joinDuration({ hours: Number(h ?? 0), minutes: Number(m ?? 0), seconds: Number(s ?? 0) })
}

const CLOCK = /^(?<h>\d{1,3}):(?<m>\d{2})(:(?<s>\d{2}))?$/
const UNITS =
  /^((?<h>\d{1,3})h(eures?)?)?((?<m>\d{1,5})(min(utes?)?|mn|m|['’′]))?((?<s>\d{1,6})(s(ec(ondes?)?)?|["”″]))?$/
const HOURS_THEN_MINUTES = /^(?<h>\d{1,3})h(?<m>\d{1,2})$/
const MINUTES = /^(?<m>\d{1,5})$/
