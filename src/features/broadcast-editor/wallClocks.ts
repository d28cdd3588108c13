import { isDay, toInstant, toWallClock } from '#app/lib/airtime.ts'

/** What is typed in the two boxes of an instant, and which of two equal hours is meant when the clocks go back. */
export interface Typed {
  date: string | null
  time: string | null
  choice?: 'earlier' | 'later' | undefined
}

/** What the boxes stand for. `value` goes into the draft: an instant, null, or words that the contract refuses. */
export type Reading = { value: string | null } & (
  | { state: 'empty' | 'whole' | 'unfinished' }
  | { state: 'gap'; suggestion: string }
  | { state: 'ambiguous' }
)

/** Reads what is typed as an instant in the newsroom's zone; an hour that the clocks skip, or live twice, is told. */
export function readTyped({ date, time, choice }: Typed, zone: string): Reading {
  const value = [date, time].filter(Boolean).join('T')
  if (value === '') return { value: null, state: 'empty' }
  if (date === null || time === null || !isDay(date) || !/^\d\d:\d\d$/.test(time))
    return { value, state: 'unfinished' }
  const found = toInstant({ date, time, zone }, choice)
  if (found.ok) return { value: found.instant, state: 'whole' }
  return found.reason === 'gap'
    ? { value, state: 'gap', suggestion: found.suggestion.time }
    : { value, state: 'ambiguous' }
}

/** The boxes for a stored instant. */
export function typedFrom(value: string | null, zone: string): Typed {
  if (value === null) return { date: null, time: null }
  try {
    const { date, time } = toWallClock(value, zone)
    return { date, time }
  } catch {
    const [date = '', time = ''] = value.split('T') // what `readTyped` made of unfinished words
    return { date: date || null, time: time || null }
  }
}
