import FullCalendar from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { addMonths } from '#app/lib/addMonths.ts'
import { languageTag } from '#app/lib/locale.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Drawing } from './drawing.ts'
import { useGridEvents } from './gridEvents.ts'
import { MONTH_LOOK } from './monthLook.ts'
import { ofMonth } from './ofMonth.ts'
import { todayIn } from './span.ts'
import { useAtRest } from './useAtRest.ts'
import { useGridActs } from './useGridActs.tsx'
import '@fullcalendar/react/skeleton.css'
import classes from './TimeGrid.module.css'

/**
 * A month by weeks (`2026-11`), of days as the newsroom’s clock has them. A day leads to its hours, by its number or by how
 * many lives it does not show. The lives are its own: another month that is turned to changes nothing here.
 */
export function Month({ month, ...drawing }: Drawing & { month: string }) {
  const { zone, filters, moving } = drawing
  const { data: all = NONE } = useQuery({ ...ofMonth(month, zone), enabled: false })
  const entries = useAtRest(all, { filters, moving })
  const now = useCallback(() => todayIn(zone), [zone])
  const acts = useGridActs(drawing, 'UTC')
  const events = useGridEvents({ entries, moving, all, zone }, { clock: 'wall' })
  // The month as an option: it is drawn with its lives at once, where `gotoDate` draws the old one without any first.
  const range = useMemo(() => monthRange(month), [month])
  return (
    <FullCalendar
      {...MONTH_LOOK}
      {...acts}
      moreLinkHint={m.schedule_more_hint}
      moreLinkContent={more}
      navLinkHint={m.schedule_day_link()}
      plugins={PLUGINS}
      initialView="dayGrid"
      visibleRange={range}
      timeZone="UTC"
      now={now}
      weekTextLong={m.schedule_view_week()}
      locale={languageTag[getLocale()]}
      events={events}
    />
  )
}

const NONE: ScheduleEntry[] = []
const PLUGINS = [dayGrid, interaction]

function monthRange(month: string) {
  return { start: `${month}-01`, end: `${addMonths(month, 1)}-01` }
}

function more({ num }: { num: number }) {
  return (
    <>
      <span className={classes['heard']}>{m.schedule_more({ count: num })}</span>
      <span aria-hidden="true">+{num}</span>
    </>
  )
}
