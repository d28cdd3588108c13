import type { Segment } from '#app/contract/production-parts.ts'
import { formatTime } from '#app/lib/dates.ts'
import { formatLength } from './length.ts'

/** Where a running order stands against its slot: when each segment begins, in seconds from the start; `left` is below 0 when it runs over. */
export interface Timing {
  starts: number[]
  total: number
  slot: number
  isSlotAssumed: boolean
  left: number
}

/** The planned start and end of a live. */
export interface Slot {
  scheduled_start_at: string | null
  scheduled_end_at: string | null
}

/** A live whose end is not planned has an hour. */
export function timingOf(slot: Slot, segments: Pick<Segment, 'planned_seconds'>[]): Timing {
  let total = 0
  const starts = segments.map(({ planned_seconds }) => {
    const start = total
    total += planned_seconds
    return start
  })
  const planned = plannedSeconds(slot)
  const seconds = planned ?? HOUR
  return { starts, total, slot: seconds, isSlotAssumed: planned === null, left: seconds - total }
}

/** The hour at which something begins, to the second when it must be; from the start of a live that is not planned. */
export function clockAt(start: string | null, seconds: number, zone: string): string {
  if (start === null) return `+${formatLength(seconds)}`
  const instant = new Date(Date.parse(start) + seconds * 1000)
  const time = formatTime(instant.toISOString(), zone, { style: 'table' })
  const rest = instant.getUTCSeconds()
  return rest === 0 ? time : `${time}:${String(rest).padStart(2, '0')}`
}

const HOUR = 3600

function plannedSeconds({ scheduled_start_at, scheduled_end_at }: Slot): number | null {
  if (scheduled_start_at === null || scheduled_end_at === null) return null
  const seconds = (Date.parse(scheduled_end_at) - Date.parse(scheduled_start_at)) / 1000
  return seconds > 0 ? seconds : null
}
