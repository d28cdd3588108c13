import { VisuallyHidden } from '@mantine/core'
import type { LiveState } from '#app/contract/broadcast-state.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { liveStateLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { hoursName, liveName } from './words.ts'
import classes from './TimeGrid.module.css'

/** A live in the grid: heard as one sentence, seen as its hours, its title, and a word for what is not as planned. */
export function GridLive({ entry, all, zone }: { entry: ScheduleEntry; all: ScheduleEntry[]; zone: string }) {
  const state = SAID[entry.live_state]?.()
  return (
    <>
      <VisuallyHidden>{liveName(entry, all, zone)}</VisuallyHidden>
      <span aria-hidden="true">
        {entry.conflicts.length > 0 && (
          <strong className={classes['conflict']}>{m.schedule_overlap()}</strong>
        )}
        {state !== undefined && <strong>{state}</strong>}
        <span className={classes['time']}>{hoursName(entry, zone)}</span>
        <span className={classes['title']}>{entry.title}</span>
      </span>
    </>
  )
}

/** What is planned goes without saying. */
const SAID: Partial<Record<LiveState, () => string>> = {
  none: m.schedule_unplanned,
  live: liveStateLabels.live,
  ended: liveStateLabels.ended,
  replay: liveStateLabels.replay,
  cancelled: m.schedule_cancelled,
}
