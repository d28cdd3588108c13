import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Choice } from '#app/ui/Choice.tsx'
import { IconButton } from '#app/ui/IconButton.tsx'
import type { Bounds } from '#app/lib/airtime.ts'
import type { View } from './span.ts'
import { spanName, zoneGaps } from './words.ts'
import classes from './Schedule.module.css'

/** What is shown, how, and the way to the next and the last; the zone that every hour is read in, and the filters. */
export function ScheduleBar({
  view,
  date,
  zone,
  span,
  onTurn,
  onToday,
  onView,
  children,
}: {
  view: View
  date: string
  zone: string
  span: Bounds
  onTurn: (by: 1 | -1) => void
  onToday: () => void
  onView: (view: View) => void
  children: ReactNode
}) {
  const own = zoneGaps(zone, span)
  return (
    <div className={classes['bar']}>
      <div className={classes['turn']}>
        <Button variant="default" onClick={onToday}>
          {m.schedule_today()}
        </Button>
        <IconButton
          label={PREVIOUS[view]()}
          keys="←"
          icon={<IconChevronLeft size={18} />}
          onClick={() => onTurn(-1)}
        />
        <IconButton
          label={NEXT[view]()}
          keys="→"
          icon={<IconChevronRight size={18} />}
          onClick={() => onTurn(1)}
        />
        <h2 aria-live="polite">{spanName(view, date)}</h2>
      </div>
      <Choice
        label={m.schedule_view()}
        value={view}
        onChange={onView}
        options={[
          { value: 'day', label: m.schedule_view_day() },
          { value: 'week', label: m.schedule_view_week() },
          { value: 'month', label: m.schedule_view_month() },
          { value: 'list', label: m.schedule_view_list() },
        ]}
      />
      <div className={classes['below']}>
        <p className={classes['zone']}>{[m.schedule_zone({ zone }), own].filter(Boolean).join(' · ')}</p>
        {children}
      </div>
    </div>
  )
}

const PREVIOUS: Record<View, () => string> = {
  day: m.schedule_previous_day,
  week: m.schedule_previous_week,
  month: m.schedule_previous_month,
  list: m.schedule_previous_week,
}
const NEXT: Record<View, () => string> = {
  day: m.schedule_next_day,
  week: m.schedule_next_week,
  month: m.schedule_next_month,
  list: m.schedule_next_week,
}
