import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import { useEffect, useRef, useState } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { languageTag } from '#app/lib/locale.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { LOOK, stateClass } from './gridLook.ts'
import { GridLive } from './GridLive.tsx'
import { type Slot, slotAt } from './slot.ts'
import { SlotCursor } from './SlotCursor.tsx'
import '@fullcalendar/react/skeleton.css'
import classes from './TimeGrid.module.css'

/** A day or a week by hours, in the newsroom’s zone. A slot is chosen by pointer or from the keyboard. */
export function TimeGrid({
  view,
  date,
  entries,
  zone,
  onOpen,
  onSlot,
  onDate,
}: {
  view: 'day' | 'week'
  date: string
  entries: ScheduleEntry[]
  zone: string
  onOpen: (entry: ScheduleEntry) => void
  onSlot: (slot: Slot) => void
  onDate: (date: string) => void
}) {
  const calendar = useRef<CalendarRef>(null)
  const [isChoosing, setChoosing] = useState(false)
  const [time, setTime] = useState(() => firstHour(entries, zone))
  const slot = slotAt(date, time)
  const find = (id: string) => entries.find((entry) => String(entry.id) === id)
  const draw = (id: string) => {
    const entry = find(id)
    return entry && <GridLive entry={entry} all={entries} zone={zone} />
  }
  useEffect(() => calendar.current?.getApi().gotoDate(date), [date])
  return (
    <div className={classes['grid']}>
      <SlotCursor
        slot={slot}
        onShow={setChoosing}
        onPick={onSlot}
        onMove={(next) => {
          setTime(next.time)
          if (next.date !== date) onDate(next.date)
        }}
      />
      <div className={`${classes['scroll']} ${view === 'week' ? classes['week'] : ''}`}>
        <FullCalendar
          ref={calendar}
          key={view}
          {...LOOK}
          plugins={[timeGrid, interaction]}
          initialView={view === 'day' ? 'timeGridDay' : 'timeGridWeek'}
          initialDate={date}
          timeZone={zone}
          locale={languageTag[getLocale()]}
          timedText={m.schedule_all_hours()}
          scrollTime={`${time.slice(0, 2)}:00:00`}
          dayHeaderFormat={{ weekday: view === 'day' ? 'long' : 'short', day: 'numeric', month: 'short' }}
          events={isChoosing ? [...entries.map(toEvent), chosen(slot)] : entries.map(toEvent)}
          eventClick={({ event }) => {
            const entry = find(event.id)
            if (entry) onOpen(entry)
          }}
          dateClick={({ dateStr }) => onSlot(slotAt(dateStr.slice(0, 10), dateStr.slice(11, 16)))}
          eventContent={({ event }) => draw(event.id)}
        />
      </div>
    </div>
  )
}

function toEvent({ id, title, start, end, live_state }: ScheduleEntry): EventInput {
  return { id: String(id), title, start, ...(end === null ? {} : { end }), className: stateClass(live_state) }
}

/** The slot under the keyboard; a name of its own at each place, so that it is brought into view. */
function chosen({ date, time }: Slot): EventInput {
  const start = `${date}T${time}`
  return {
    id: `slot ${start}`,
    start,
    end: start.replace(/..$/, (minutes) => String(Number(minutes) + 14)),
    display: 'background',
  }
}

/** Where the grid opens: an hour before the first live, in the morning when there is none. */
function firstHour(entries: ScheduleEntry[], zone: string) {
  const hours = entries.map(({ start }) => Number(toWallClock(start, zone).time.slice(0, 2)))
  return `${String(Math.max(0, Math.min(...hours, 17) - 1)).padStart(2, '0')}:00`
}
