import { splitDuration } from '#app/lib/duration.ts'
import { parseDuration } from '#app/lib/parseDuration.ts'

/**
 * Reads the length of a segment: `5` is minutes and `5:30` minutes and seconds, for a segment rarely lasts hours;
 * `1:02:03`, `5 min`, `1 h 10`. Null when it is none.
 */
export function parseLength(text: string): number | null {
  const found = MINUTES_SECONDS.exec(text.trim())
  return found === null ? parseDuration(text) : Number(found[1]) * 60 + Number(found[2])
}

/** As its field shows it: `5:30`, `1:02:03`. */
export function formatLength(seconds: number): string {
  const { hours, minutes, seconds: rest } = splitDuration(seconds)
  return hours === 0 ? `${minutes}:${two(rest)}` : longLength(seconds)
}

/** With its hours, whatever it is: a spreadsheet takes `5:30` for half past five, and `0:05:30` for what it is. */
export function longLength(seconds: number): string {
  const { hours, minutes, seconds: rest } = splitDuration(seconds)
  return `${hours}:${two(minutes)}:${two(rest)}`
}

/** To the second, in words: `2 min 30 s`, `1 h 5 min`. */
export function spellLength(seconds: number): string {
  const { hours, minutes, seconds: rest } = splitDuration(seconds)
  const parts = [hours && `${hours}\u00a0h`, minutes && `${minutes}\u00a0min`, rest && `${rest}\u00a0s`]
  return parts.filter(Boolean).join('\u00a0') || '0\u00a0min'
}

const MINUTES_SECONDS = /^(\d{1,4}):([0-5]\d)$/

const two = (n: number) => String(n).padStart(2, '0')
