import type { Locale } from './locale.ts'

/** A duration as its control shows it; minutes and seconds below 60 once split, hours without bound. */
export type SplitDuration = { hours: number; minutes: number; seconds: number }

/**
 * A duration for readers, from whole seconds ≥ 0: `2 h 13` (8008 s), `2 h 05`, `12 h`, `45 min`. Minutes are
 * truncated, as video players do, and spaces are no-break. Below a minute it says `40 s`, so that only nothing is
 * `0 min`. English adds the unit that French leaves out: `2 h 13 min`.
 */
export function formatDuration(seconds: number, locale: Locale = 'fr'): string {
  const split = splitDuration(seconds)
  if (split.hours === 0) return shortDuration(split)
  if (split.minutes === 0) return `${split.hours}\u00a0h`
  return locale === 'fr'
    ? `${split.hours}\u00a0h\u00a0${twoDigits(split.minutes)}`
    : `${split.hours}\u00a0h\u00a0${split.minutes}\u00a0min`
}

/** Whole seconds ≥ 0 → hours, minutes, seconds; a fraction of a second is dropped. */
export function splitDuration(seconds: number): SplitDuration {
  const whole = Math.floor(seconds)
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 }
}

/** Hours, minutes, seconds → seconds. Parts may overflow: 90 minutes is 5400 s. */
export function joinDuration({ hours, minutes, seconds }: SplitDuration): number {
  return hours * 3600 + minutes * 60 + seconds
}

/** ISO 8601 for machines (JSON-LD, feeds), from whole seconds ≥ 0: `PT2H13M28S`, `PT45M`, `PT0S`. */
export function isoDuration(seconds: number): string {
  const split = splitDuration(seconds)
  const parts = [
    split.hours && `${split.hours}H`,
    split.minutes && `${split.minutes}M`,
    split.seconds && `${split.seconds}S`,
  ]
  return `PT${parts.filter(Boolean).join('') || '0S'}`
}

function shortDuration({ minutes, seconds }: SplitDuration) {
  return minutes === 0 && seconds > 0 ? `${seconds}\u00a0s` : `${minutes}\u00a0min`
}

function twoDigits(n: number) {
  return String(n).padStart(2, '0')
}
