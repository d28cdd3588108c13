import type { EventInput } from '@fullcalendar/react'
import { useMemo } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import type { Drawing } from './drawing.ts'
import { stateClass } from './gridLook.ts'
import type { Slot } from './slot.ts'

/** What the library keeps beside a live, for `GridLive`. */
export interface Kept {
  entry: ScheduleEntry
  all: ScheduleEntry[]
  zone: string
  isMoving: boolean
}

/**
 * The lives as the library takes them, in sources of their own: those at rest are built again only when they change, not
 * with each key that moves another.
 */
export function useGridEvents(
  { entries, moving, all, zone }: Pick<Drawing, 'entries' | 'moving' | 'all' | 'zone'>,
  slot: Slot | null = null,
): EventInput[][] {
  const still = useMemo(
    () => entries.map((entry) => toEvent({ entry, all, zone, isMoving: false })),
    [entries, all, zone],
  )
  const away = useMemo(
    () => moving.map((entry) => toEvent({ entry, all, zone, isMoving: true })),
    [moving, all, zone],
  )
  const place = slot === null ? '' : `${slot.date}T${slot.time}`
  const chosen = useMemo(() => (place === '' ? [] : [slotEvent(place)]), [place])
  return useMemo(() => [still, away, chosen], [still, away, chosen])
}

function toEvent(kept: Kept): EventInput {
  const { id, title, start, end, live_state } = kept.entry
  const className = stateClass(live_state, kept.isMoving)
  return { id: String(id), title, start, ...(end === null ? {} : { end }), className, extendedProps: kept }
}

/** The slot under the keyboard; a name of its own at each place, so that it is brought into view. */
function slotEvent(start: string): EventInput {
  const end = start.replace(/..$/, (minutes) => String(Number(minutes) + 14))
  return { id: `slot ${start}`, start, end, display: 'background' }
}
