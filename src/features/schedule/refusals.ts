import { can } from '#app/contract/policy.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import type { Session } from '#app/contract/session.ts'
import { m } from '#app/paraglide/messages.js'
import type { Moved } from './moveHours.ts'

/** Why this person cannot make a new live, in a sentence; null when they can. */
export function createRefusal(session: Session): string | null {
  return can(session, 'broadcast.create') && can(session, 'broadcast.plan') ? null : m.schedule_refusal_plan()
}

/** Why a live cannot be planned by this person. */
export function planRefusal({ permissions }: ScheduleEntry): string | null {
  return permissions['plan'] ? null : m.schedule_refusal_plan()
}

/** Why it cannot be cancelled: only what is planned can. */
export function cancelRefusal(entry: ScheduleEntry): string | null {
  if (entry.live_state === 'live') return m.schedule_refusal_cancel_on_air()
  return timeRefusal(entry) ?? planRefusal(entry)
}

/** Why its hours cannot be changed. */
export function moveRefusal(entry: ScheduleEntry): string | null {
  return timeRefusal(entry) ?? (entry.permissions['update'] ? null : m.schedule_refusal_update())
}

/** Why it cannot be moved from where it is drawn: a cancelled one is planned again, by the form. */
export function dragRefusal(entry: ScheduleEntry): string | null {
  return entry.live_state === 'cancelled' ? m.schedule_refusal_cancelled() : moveRefusal(entry)
}

/** Why hours that are past cannot be taken by a live that is announced. */
export function pastRefusal({ live_state }: ScheduleEntry, to: Moved): string | null {
  return live_state === 'planned' && to.ok && isPast(to.start) ? m.schedule_error_past() : null
}

/** Somebody who plans a live that is about to start may be a little late: the server's own tolerance. */
export function isPast(start: string): boolean {
  return Date.now() - Date.parse(start) > LATE_MINUTES * 60_000
}

const LATE_MINUTES = 60

function timeRefusal({ live_state }: ScheduleEntry): string | null {
  if (live_state === 'live') return m.schedule_refusal_on_air()
  return live_state === 'ended' || live_state === 'replay' ? m.schedule_refusal_over() : null
}
