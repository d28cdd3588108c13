import type { EventInput } from '@fullcalendar/react'
import { useMemo } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { toWallClock } from '#app/lib/airtime.ts'
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
 * Hours as instants in the newsroom’s zone, or as its clock shows them: a grid without hours needs no more, and to go from
 * one to the other takes the library a sixth of its time.
 */
type Clock = 'zone' | 'wall'

interface Among {
  all: ScheduleEntry[]
  zone: string
  clock: Clock
}

/**
 * The lives as the library takes them, in one list: it then keeps the element of a live that changes, and its focus. What
 * is at rest is built again when it changes alone, not with each key that moves another.
 */
export function useGridEvents(
  { entries, moving, all, zone }: Pick<Drawing, 'entries' | 'moving' | 'all' | 'zone'>,
  { slot = null, clock = 'zone' }: { slot?: Slot | null; clock?: Clock } = {},
): EventInput[] {
  const still = useMemo(
    () => entries.map((entry) => restingEvent(entry, { all, zone, clock })),
    [entries, all, zone, clock],
  )
  const place = slot === null ? '' : `${slot.date}T${slot.time}`
  return useMemo(() => {
    const others = [
      ...moving.map((entry) => toEvent(entry, { all, zone, clock }, true)),
      ...(place === '' ? [] : [slotEvent(place)]),
    ]
    return others.length === 0 ? still : [...still, ...others]
  }, [still, moving, all, zone, clock, place])
}

/** The same event for the same live among the same others: a month that is shown again is not put in words again. */
function restingEvent(entry: ScheduleEntry, among: Among): EventInput {
  const known = resting.get(entry)
  if (known?.all === among.all && known.zone === among.zone && known.clock === among.clock) return known.event
  const event = toEvent(entry, among, false)
  resting.set(entry, { ...among, event })
  return event
}

const resting = new WeakMap<ScheduleEntry, Among & { event: EventInput }>()

function toEvent(entry: ScheduleEntry, { all, zone, clock }: Among, isMoving: boolean): EventInput {
  const { id, title, start, end, live_state } = entry
  const name = liveName(entry, all, zone)
  const time = formatTime(start, zone, { locale: getLocale() })
  const kept: Kept = { entry, name, time, isMoving }
  const hours = clock === 'wall' ? onTheWall(entry, zone) : { start, ...(end === null ? {} : { end }) }
  return {
    id: String(id),
    title,
    ...hours,
    className: stateClass(live_state, isMoving),
    extendedProps: { kept },
  }
}

/** What the clock shows; an end that it shows before the start, on the night it goes back, is left out. */
function onTheWall({ start, end }: ScheduleEntry, zone: string): { start: string; end?: string } {
  const written = (instant: string) => {
    const { date, time } = toWallClock(instant, zone)
    return `${date}T${time}`
  }
  const from = written(start)
  const to = end === null ? from : written(end)
  return to > from ? { start: from, end: to } : { start: from }
}

/** The slot under the keyboard; a name of its own at each place, so that it is brought into view. */
function slotEvent(start: string): EventInput {
  const end = start.replace(/..$/, (minutes) => String(Number(minutes) + 14))
  return { id: `slot ${start}`, start, end, display: 'background' }
}
