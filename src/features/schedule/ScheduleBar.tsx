import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { Choice } from '#app/ui/Choice.tsx'
import { IconButton } from '#app/ui/IconButton.tsx'
import { type View } from './span.ts'
import { ownZone, spanName, zoneGap } from './words.ts'
import classes from './Schedule.module.css'

/** What is shown, how, and the way to the next and the last; the zone that every hour is read in. */
export function ScheduleBar({
  view,
  date,
  zone,
  now,
  onTurn,
  onToday,
  onView,
}: {
  view: View
  date: string
  zone: string
  now: string
  onTurn: (by: 1 | -1) => void
  onToday: () => void
  onView: (view: View) => void
}) {
  const isDay = view === 'day'
  const gap = zoneGap(zone, ownZone(), now)
  return (
    <div className={classes['bar']}>
      <div className={classes['turn']}>
        <Button variant="default" onClick={onToday}>
          {m.schedule_today()}
        </Button>
        <IconButton
          label={isDay ? m.schedule_previous_day() : m.schedule_previous_week()}
          keys="←"
          icon={<IconChevronLeft size={18} />}
          onClick={() => onTurn(-1)}
        />
        <IconButton
          label={isDay ? m.schedule_next_day() : m.schedule_next_week()}
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
          { value: 'list', label: m.schedule_view_list() },
        ]}
      />
      <p className={classes['zone']}>
        {m.schedule_zone({ zone })}
        {gap !== null && ` · ${gap}`}
      </p>
    </div>
  )
}
