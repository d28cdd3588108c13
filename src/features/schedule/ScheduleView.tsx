import { lazy, Suspense } from 'react'
import type { Bounds } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import type { Drawing } from './drawing.ts'
import { ScheduleList } from './ScheduleList.tsx'
import { touching, type View } from './span.ts'
import classes from './Schedule.module.css'

const TimeGrid = lazy(() => import('./TimeGrid.tsx').then((module) => ({ default: module.TimeGrid })))
const MonthGrid = lazy(() => import('./MonthGrid.tsx').then((module) => ({ default: module.MonthGrid })))

/** The lives of a span in the way that was chosen. What shows hours or a month is fetched when it is first asked for. */
export function ScheduleView({
  view,
  span,
  isWaiting,
  ...drawing
}: Drawing & {
  view: View
  span: Bounds
  isWaiting: boolean
}) {
  const isFiltered = Object.values(drawing.filters).some((value) => value !== undefined)
  const shown = touching([...drawing.entries, ...drawing.moving], span)
  return (
    <div aria-busy={isWaiting}>
      {shown.length === 0 && !isWaiting && <Nothing view={view} isFiltered={isFiltered} />}
      {view === 'list' ? (
        <ScheduleList {...drawing} entries={shown} />
      ) : (
        <Suspense fallback={<SkeletonList rows={7} />}>
          {view === 'month' ? <MonthGrid {...drawing} /> : <TimeGrid {...drawing} view={view} />}
        </Suspense>
      )}
    </div>
  )
}

function Nothing({ view, isFiltered }: { view: View; isFiltered: boolean }) {
  const title = isFiltered ? m.schedule_empty_filtered() : EMPTY[view]()
  if (view !== 'list') return <p className={classes['empty']}>{title}</p>
  return <EmptyState title={title}>{isFiltered ? undefined : m.schedule_empty_hint()}</EmptyState>
}

const EMPTY: Record<View, () => string> = {
  day: m.schedule_empty_day,
  week: m.schedule_empty_week,
  month: m.schedule_empty_month,
  list: m.schedule_empty_week,
}
