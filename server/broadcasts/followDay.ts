import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { toWallClock } from '#app/lib/airtime.ts'

/**
 * The day of a live goes with its start, so that it is typed once: where none was written, or where it was the day of the
 * former start. A day that was sent too, or chosen apart from the start, stays. `zone` is the newsroom's.
 */
export function followDay<Patch extends BroadcastPatch>(
  before: Pick<Broadcast, 'aired_on' | 'scheduled_start_at'>,
  patch: Patch,
  zone: string,
): Patch {
  const { scheduled_start_at: start } = patch
  if (!start || patch.aired_on !== undefined) return patch
  const dayOf = (instant: string) => toWallClock(instant, zone).date
  const { aired_on, scheduled_start_at: former } = before
  const isFree = aired_on === null || (former !== null && aired_on === dayOf(former))
  return isFree ? { ...patch, aired_on: dayOf(start) } : patch
}
