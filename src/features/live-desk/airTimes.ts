import { FALSE_START_MINUTES } from '#app/contract/broadcast-state.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'

export type AirTimeName = 'starts_in' | 'late_by' | 'on_air_for' | 'ends_in' | 'over_by' | 'lasted'

/** A counter of the desk: what it counts, and whole seconds ≥ 0. */
export interface AirTime {
  name: AirTimeName
  seconds: number
}

type Timed = Pick<
  Broadcast,
  'live_state' | 'scheduled_start_at' | 'scheduled_end_at' | 'started_at' | 'ended_at'
>

/** What is counted where the live stands: down to its start, up since it began, down to its end and beyond. */
export function airTimes(live: Timed, now: number): AirTime[] {
  const start = instant(live.scheduled_start_at)
  const end = instant(live.scheduled_end_at)
  const [began, ended] = [instant(live.started_at), instant(live.ended_at)]
  if (live.live_state === 'planned')
    return start === null ? [] : [between(now, start, 'starts_in', 'late_by')]
  if (began === null) return []
  if (live.live_state === 'live')
    return [
      { name: 'on_air_for', seconds: whole(now - began) },
      ...(end === null ? [] : [between(now, end, 'ends_in', 'over_by')]),
    ]
  return ended === null ? [] : [{ name: 'lasted', seconds: whole(ended - began) }]
}

/** For how many seconds a start may still be taken back as a false one; 0 once it may not. */
export function falseStartLeft({ live_state, started_at }: Timed, now: number): number {
  const began = instant(started_at)
  if (live_state !== 'live' || began === null) return 0
  return whole(began + FALSE_START_MINUTES * 60_000 - now)
}

function between(now: number, then: number, ahead: AirTimeName, behind: AirTimeName): AirTime {
  return now <= then
    ? { name: ahead, seconds: Math.ceil((then - now) / 1000) }
    : { name: behind, seconds: whole(now - then) }
}

const instant = (text: string | null) => (text === null ? null : Date.parse(text))
const whole = (ms: number) => Math.max(0, Math.floor(ms / 1000))
