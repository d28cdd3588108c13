import type { LiveState } from '#app/contract/broadcast-state.ts'
import { liveStateLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'
import type { Kept } from './gridEvents.ts'
import classes from './TimeGrid.module.css'

/**
 * A live in the grid: heard as one sentence, seen as what is not as planned, in a word, its hour and its title. `hours`
 * are those it is dragged to.
 */
export function GridLive({
  kept: { entry, name, time },
  hours = time,
}: {
  kept: Kept
  hours?: string | undefined
}) {
  const state = SAID[entry.live_state]?.()
  return (
    <>
      <span className={classes['heard']}>{name}</span>
      <span aria-hidden="true">
        {entry.conflicts.length > 0 && (
          <strong className={classes['conflict']}>{m.schedule_conflict()} </strong>
        )}
        {state !== undefined && <strong>{state} </strong>}
        <span className={classes['time']}>{hours} </span>
        <span className={classes['title']}>{narrow(entry.title)}</span>
      </span>
    </>
  )
}

/** A title for a narrow column: it breaks between a day and its month, never after « nor before what closes. */
function narrow(title: string) {
  return title.replace(/\s/g, ' ').replace(/(?<=«) | (?=[»:;?!])/g, '\u00a0')
}

/** What is planned goes without saying. */
const SAID: Partial<Record<LiveState, () => string>> = {
  none: m.schedule_unplanned,
  live: liveStateLabels.live,
  ended: liveStateLabels.ended,
  replay: liveStateLabels.replay,
  cancelled: m.schedule_cancelled,
}
