import FullCalendar, { type CalendarRef } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import { VisuallyHidden } from '@mantine/core'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { languageTag } from '#app/lib/locale.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Drawing } from './drawing.ts'
import { useGridEvents } from './gridEvents.ts'
import { MONTH_LOOK } from './gridLook.ts'
import { todayIn } from './span.ts'
import { useGridActs } from './useGridActs.tsx'
import '@fullcalendar/react/skeleton.css'
import classes from './TimeGrid.module.css'

/**
 * A month by weeks, of days as the newsroom’s clock has them. A day leads to its hours, by its number or by how many lives
 * it does not show.
 */
export function MonthGrid(drawing: Drawing) {
  const { date, zone } = drawing
  const now = useCallback(() => todayIn(zone), [zone])
  const calendar = useRef<CalendarRef>(null)
  const acts = useGridActs(drawing, 'UTC')
  const events = useGridEvents(drawing, { clock: 'wall' })
  useLayoutEffect(() => calendar.current?.getApi().gotoDate(date), [date])
  return (
    <div className={`${classes['grid']} ${classes['month']}`}>
      <FullCalendar
        ref={calendar}
        {...MONTH_LOOK}
        {...acts}
        moreLinkHint={m.schedule_more_hint}
        moreLinkContent={more}
        navLinkHint={m.schedule_day_link()}
        plugins={PLUGINS}
        initialView="dayGridMonth"
        initialDate={date}
        timeZone="UTC"
        now={now}
        weekTextLong={m.schedule_view_week()}
        locale={languageTag[getLocale()]}
        events={events}
      />
    </div>
  )
}

const PLUGINS = [dayGrid, interaction]

function more({ num }: { num: number }) {
  return (
    <>
      <VisuallyHidden>{m.schedule_more({ count: num })}</VisuallyHidden>
      <span aria-hidden="true">+{num}</span>
    </>
  )
}
