import { VisuallyHidden } from '@mantine/core'
import FullCalendar, { type CalendarRef } from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { type Bounds, toWallClock } from '#app/lib/airtime.ts'
import { languageTag } from '#app/lib/locale.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Drawing } from './drawing.ts'
import { useGridEvents } from './gridEvents.ts'
import { TIME_LOOK } from './gridLook.ts'
import { startingAt } from './newLive.ts'
import { slotAt } from './slot.ts'
import { shownSpan } from './span.ts'
import { SlotCursor } from './SlotCursor.tsx'
import { useGridActs } from './useGridActs.tsx'
import '@fullcalendar/react/skeleton.css'
import classes from './TimeGrid.module.css'

/**
 * A day or a week by hours, in the newsroom’s zone. A slot is chosen by pointer or from the keyboard, several by dragging
 * over them; a live is dragged elsewhere, or by its lower edge.
 */
export function TimeGrid({ view, ...drawing }: Drawing & { view: 'day' | 'week' }) {
  const { date, zone, entries, onHours, onDate } = drawing
  const calendar = useRef<CalendarRef>(null)
  const [isChoosing, setChoosing] = useState(false)
  const [time, setTime] = useState(() => firstHour(entries, shownSpan(view, date, zone), zone))
  const [opening] = useState(time)
  const slot = slotAt(date, time)
  const acts = useGridActs(drawing, zone)
  const events = useGridEvents(drawing, { slot: isChoosing ? slot : null })
  useLayoutEffect(() => calendar.current?.getApi().gotoDate(date), [date])
  return (
    <div className={classes['grid']}>
      <SlotCursor
        slot={slot}
        onShow={setChoosing}
        onPick={(picked) => onHours(startingAt(picked, zone))}
        onMove={(next) => {
          setTime(next.time)
          if (next.date !== date) onDate(next.date)
        }}
      />
      <div className={`${classes['scroll']} ${view === 'week' ? classes['week'] : ''}`}>
        <FullCalendar
          ref={calendar}
          key={view}
          {...TIME_LOOK}
          {...acts}
          plugins={PLUGINS}
          initialView={view === 'day' ? 'timeGridDay' : 'timeGridWeek'}
          initialDate={date}
          timeZone={zone}
          locale={languageTag[getLocale()]}
          timedText={m.schedule_all_hours()}
          scrollTime={opening}
          nowIndicatorLineContent={Now}
          dayHeaderFormat={HEADERS[view]}
          dayHeaderContent={dayHeader}
          events={events}
        />
      </div>
    </div>
  )
}

const Now = () => <VisuallyHidden>{m.schedule_now()}</VisuallyHidden>

/** The library knows no ordinals: `mar. 1er déc.` in French. */
const dayHeader = ({ text }: { text: string }) =>
  getLocale() === 'fr' ? text.replace(/(?<=\s)1(?=\s)/, '1er') : text

const PLUGINS = [timeGrid, interaction]
const HEADERS = {
  day: { weekday: 'long', day: 'numeric', month: 'short' },
  week: { weekday: 'short', day: 'numeric', month: 'short' },
} as const

/** Where the grid opens: before now when it shows today, else before the first live, and never late in the day. */
function firstHour(entries: ScheduleEntry[], { start: from, end: to }: Bounds, zone: string) {
  const now = new Date().toISOString()
  const seen = now >= from && now < to ? [now] : entries.map(({ start }) => start)
  const hours = seen.map((instant) => Number(toWallClock(instant, zone).time.slice(0, 2)))
  return `${String(Math.max(0, Math.min(...hours, 17) - 1)).padStart(2, '0')}:00`
}
