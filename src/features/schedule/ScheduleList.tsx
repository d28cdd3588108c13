import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { conflictNames, dayName, hoursName } from './words.ts'
import classes from './ScheduleList.module.css'

/** The lives by day, in the order of their hours: what a phone shows, and what is read aloud best. */
export function ScheduleList({
  entries,
  all,
  zone,
  onOpen,
}: {
  entries: ScheduleEntry[]
  all: ScheduleEntry[]
  zone: string
  onOpen: (entry: ScheduleEntry) => void
}) {
  const dayOf = ({ start }: ScheduleEntry) => toWallClock(start, zone).date
  const days = [...new Set(entries.map(dayOf))].map((date) => ({
    date,
    lives: entries.filter((entry) => dayOf(entry) === date),
  }))
  return days.map(({ date, lives }) => (
    <section key={date} className={classes['day']}>
      <h2>{dayName(date, zone)}</h2>
      <ol>
        {lives.map((live) => (
          <li key={live.id} data-state={live.live_state}>
            <time dateTime={live.start}>{hoursName(live, zone)}</time>
            <div>
              <button type="button" onClick={() => onOpen(live)}>
                {live.title}
              </button>
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
