import { splitDuration } from './duration.ts'
import type { Locale } from './locale.ts'

/** A place in a video or the time on a counter, from whole seconds ≥ 0: `12:05`, `1:02:05`. */
export function formatTimecode(seconds: number): string {
  const split = splitDuration(seconds)
  const tail = `${twoDigits(split.minutes)}:${twoDigits(split.seconds)}`
  return split.hours === 0 ? tail : `${split.hours}:${tail}`
}

/** The same to be heard: `12 min 05`, `1 h 02 min 05`, with no-break spaces. English says `12 min 05 s`. */
export function sayTimecode(seconds: number, locale: Locale = 'fr'): string {
  const split = splitDuration(seconds)
  const unit = locale === 'en' ? '\u00a0s' : ''
  if (split.hours === 0 && split.minutes === 0) return `${split.seconds}\u00a0s`
  const tail = `min\u00a0${twoDigits(split.seconds)}${unit}`
  return split.hours === 0
    ? `${split.minutes}\u00a0${tail}`
    : `${split.hours}\u00a0h\u00a0${twoDigits(split.minutes)}\u00a0${tail}`
}

function twoDigits(n: number) {
  return String(n).padStart(2, '0')
}
