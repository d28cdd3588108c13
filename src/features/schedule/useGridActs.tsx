import type { CalendarOptions, EventApi } from '@fullcalendar/react'
import { type ReactElement, useEffect, useMemo, useRef } from 'react'
import { toWallClock } from '#app/lib/airtime.ts'
import type { Drawing } from './drawing.ts'
import type { Kept } from './gridEvents.ts'
import { GridLive } from './GridLive.tsx'
import { changeEnd } from './hours.ts'
import { moveEnd, moveHours, type Shift } from './moveHours.ts'
import { EVENING, startingAt } from './newLive.ts'
import { slotAt } from './slot.ts'
import { hoursName } from './words.ts'

/**
 * What the grids answer to the hand. The same functions as long as they are on screen: new ones would have the library
 * draw everything again. `gridZone` is the one that the library is told.
 */
export function useGridActs(drawing: Drawing, gridZone: string) {
  const latest = useRef(drawing)
  useEffect(() => void (latest.current = drawing))
  return useMemo(
    () =>
      ({
        editable: true,
        longPressDelay: 400,
        dragRevertDuration: 0,
        selectMinDistance: 5,
        eventClick: ({ event }) => latest.current.onOpen(keptWith(event).entry),
        eventDrop: ({ event, delta, revert }) => {
          const { entry } = keptWith(event)
          revert()
          latest.current.onMove(entry, moveHours(entry, shiftOf(delta), latest.current.zone))
        },
        eventResize: ({ event, endDelta, revert }) => {
          const { entry } = keptWith(event)
          revert()
          latest.current.onMove(entry, moveEnd(entry, shiftOf(endDelta), latest.current.zone))
        },
        dateClick: ({ dateStr, allDay }) => {
          const { zone, onHours } = latest.current
          const { date, time } = clockOf(dateStr)
          onHours(startingAt(allDay ? { date, time: EVENING } : slotAt(date, time), zone))
        },
        navLinkDayClick: (date: Date) => latest.current.onDay(dayOf(date, gridZone)),
        moreLinkClick: ({ date, view }) => {
          latest.current.onDay(dayOf(date, gridZone))
          return view.type // which is left as it is: without a word, the library opens a box of its own
        },
        select: ({ startStr, endStr, view }) => {
          const { zone, onHours } = latest.current
          view.calendar.unselect()
          const [from, to] = [clockOf(startStr), clockOf(endStr)]
          onHours(changeEnd(startingAt(from, zone), { end: to.time }, zone))
        },
        eventContent: ({ event, isMirror }) => {
          const { start, end, id } = event
          const hours = isMirror && start !== null ? dragged(start, end, gridZone) : undefined
          return id === '' ? hours : drawn(keptWith(event), hours)
        },
        eventDidMount: ({ el, event, isMirror }) => {
          if (isMirror || event.id === '') return
          el.dataset['live'] = event.id
          if (keptWith(event).isMoving) el.scrollIntoView({ block: 'nearest' })
        },
      }) satisfies CalendarOptions,
    [gridZone],
  )
}

function dayOf(date: Date, zone: string): string {
  return toWallClock(date.toISOString(), zone).date
}

function keptWith({ extendedProps }: EventApi): Kept {
  return extendedProps['kept'] as Kept // put there by gridEvents
}

/** The same element for the same live, so that drawing the others again costs nothing here. */
function drawn(kept: Kept, hours: string | undefined) {
  if (hours !== undefined) return <GridLive kept={kept} hours={hours} />
  const element = elements.get(kept) ?? <GridLive kept={kept} />
  elements.set(kept, element)
  return element
}

const elements = new WeakMap<Kept, ReactElement>()

/** The hours under the hand. */
function dragged(start: Date, end: Date | null, zone: string) {
  return hoursName({ start: start.toISOString(), end: end?.toISOString() ?? null }, zone)
}

function shiftOf({ days, milliseconds }: { days: number; milliseconds: number }): Shift {
  return { days, minutes: milliseconds / 60_000 }
}

/** What the clock shows in a date that the library writes: `2037-11-23T19:30:00+01:00`. */
function clockOf(written: string) {
  return { date: written.slice(0, 10), time: written.slice(11, 16) }
}
