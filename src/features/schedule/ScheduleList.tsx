import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import type { Drawing } from './drawing.ts'
import { conflictNames, dayName, hoursName, ownHours } from './words.ts'
import classes from './ScheduleList.module.css'

/** The lives by day, in the order of their hours: what a phone shows, and what is read aloud best. */
export function ScheduleList({
  entries,
  moving,
  all,
  zone,
  onOpen,
}: Pick<Drawing, 'entries' | 'moving' | 'all' | 'zone' | 'onOpen'>) {
  const dayOf = ({ start }: ScheduleEntry) => toWallClock(start, zone).date
  const sorted = entries.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start))
  const days = [...new Set(sorted.map(dayOf))].map((date) => ({
    date,
    lives: sorted.filter((entry) => dayOf(entry) === date),
  }))
  return days.map(({ date, lives }) => (
    <section key={date} className={classes['day']}>
      <h2>{dayName(date, zone)}</h2>
      <ol>
        {lives.map((live) => (
          <li
            key={live.id}
            ref={moving.includes(live) ? inSight : null}
            data-live={live.id}
            data-state={live.live_state}
            data-moving={moving.includes(live) || undefined}
          >
            <time dateTime={live.start}>{hoursName(live, zone)}</time>
            <div>
              <button type="button" onClick={() => onOpen(live)}>
                {live.title}
              </button>
              {ownHours(live, zone) !== null && <p>{ownHours(live, zone)}</p>}
              <p>
                {live.live_state === 'none' && <span>{m.schedule_unplanned()}</span>}
                <StateBadges
                  status={live.status}
                  live_state={live.live_state}
                  has_unpublished_changes={false}
                />
                {live.series !== null && <span>{live.series.name}</span>}
              </p>
              {live.conflicts.length > 0 && <p className={classes['conflict']}>{conflictNames(live, all)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  ))
}

function inSight(item: HTMLElement | null) {
  item?.scrollIntoView({ block: 'nearest' })
}
