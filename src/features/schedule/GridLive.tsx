import { VisuallyHidden } from '@mantine/core'
import type { LiveState } from '#app/contract/broadcast-state.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { liveStateLabels } from '#app/features/broadcasts/labels.ts'
import { formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { liveName } from './words.ts'
import classes from './TimeGrid.module.css'

/** A live in the grid: heard as one sentence, seen as what is not as planned, in a word, its hour and its title. */
export function GridLive({ entry, all, zone }: { entry: ScheduleEntry; all: ScheduleEntry[]; zone: string }) {
  const state = SAID[entry.live_state]?.()
  return (
    <>
      <VisuallyHidden>{liveName(entry, all, zone)}</VisuallyHidden>
      <span aria-hidden="true">
        {entry.conflicts.length > 0 && (
          <strong className={classes['conflict']}>{m.schedule_conflict()} </strong>
        )}
        {state !== undefined && <strong>{state} </strong>}
        <span className={classes['time']}>{formatTime(entry.start, zone, { locale: getLocale() })} </span>
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
