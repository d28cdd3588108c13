import type { EventInput } from '@fullcalendar/react'
import { useMemo } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { formatTime } from '#app/lib/dates.ts'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Drawing } from './drawing.ts'
import { stateClass } from './gridLook.ts'
import type { Slot } from './slot.ts'
import { liveName } from './words.ts'

/** What the library keeps beside a live, for `GridLive`: its words are put together once, not each time it is drawn. */
export interface Kept {
  entry: ScheduleEntry
  name: string
  time: string
  isMoving: boolean
}

/**
 * The lives as the library takes them, in one list: it then keeps the element of a live that changes, and its focus. What
 * is at rest is built again when it changes alone, not with each key that moves another.
 */
export function useGridEvents(
  { entries, moving, all, zone }: Pick<Drawing, 'entries' | 'moving' | 'all' | 'zone'>,
  slot: Slot | null = null,
): EventInput[] {
  const still = useMemo(() => entries.map((entry) => restingEvent(entry, all, zone)), [entries, all, zone])
  const place = slot === null ? '' : `${slot.date}T${slot.time}`
  return useMemo(
    () => [
      ...still,
      ...moving.map((entry) => toEvent(entry, all, zone, true)),
      ...(place === '' ? [] : [slotEvent(place)]),
    ],
    [still, moving, all, zone, place],
  )
}

/** The same event for the same live among the same others: a month that is shown again is not put in words again. */
function restingEvent(entry: ScheduleEntry, all: ScheduleEntry[], zone: string): EventInput {
  const known = resting.get(entry)
  if (known?.all === all && known.zone === zone) return known.event
  const event = toEvent(entry, all, zone, false)
  resting.set(entry, { all, zone, event })
  return event
}

const resting = new WeakMap<ScheduleEntry, { all: ScheduleEntry[]; zone: string; event: EventInput }>()

function toEvent(entry: ScheduleEntry, all: ScheduleEntry[], zone: string, isMoving: boolean): EventInput {
  const { id, title, start, end, live_state } = entry
  const name = liveName(entry, all, zone)
  const time = formatTime(start, zone, { locale: getLocale() })
  const kept: Kept = { entry, name, time, isMoving }
  const className = stateClass(live_state, isMoving)
  return {
    id: String(id),
    title,
    start,
    ...(end === null ? {} : { end }),
    className,
    extendedProps: { kept },
  }
}

/** The slot under the keyboard; a name of its own at each place, so that it is brought into view. */
function slotEvent(start: string): EventInput {
  const end = start.replace(/..$/, (minutes) => String(Number(minutes) + 14))
  return { id: `slot ${start}`, start, end, display: 'background' }
}
