import { toWallClock } from '#app/lib/airtime.ts'
import { changeLength, type Hours } from './hours.ts'
import type { Slot } from './slot.ts'
import { dayAfter } from './span.ts'

/** A new live lasts an hour and a half, until the template of its series or the person says otherwise. */
export function startingAt({ date, time }: Slot, zone: string): Hours {
  return changeLength({ date, start: time, end: null, length: null }, USUAL_LENGTH, zone)
}

/** Without a slot, the evening of the day that is shown: tonight, or tomorrow when the evening has begun. */
export function nextEvening(date: string, zone: string): Slot {
  const now = toWallClock(new Date().toISOString(), zone)
  const isLate = date === now.date && now.time >= EVENING
  const day = date < now.date ? now.date : date
  return { date: isLate ? dayAfter(day) : day, time: EVENING }
}

/** In seconds. */
export const USUAL_LENGTH = 5400
/** When a live starts unless an hour is chosen. */
export const EVENING = '19:30'
