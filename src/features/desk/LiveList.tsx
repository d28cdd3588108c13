import { Link } from '@tanstack/react-router'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import { formatDate, formatTime, isSameDay } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './Desk.module.css'

/** Lives in the order of their hours, each leading to its page. */
export function LiveList({
  title,
  lives,
  empty,
  withDay = false,
}: {
  title: string
  lives: ScheduleEntry[]
  empty: string
  withDay?: boolean
}) {
  const { time_zone } = useCapabilities().newsroom
  const day = (instant: string) => formatDate(instant, time_zone, { style: 'near', locale: getLocale() })
  return (
    <section className={classes['section']} aria-label={title}>
      <h2>{title}</h2>
      {lives.length === 0 && <p>{empty}</p>}
      <ol>
        {lives.map((live) => (
          <li key={live.id} className={classes['live']} data-onair={live.live_state === 'live' || undefined}>
            <time dateTime={live.start}>
              {withDay && <span>{day(live.start)}</span>}
              {hours(live, time_zone)}
            </time>
            <div>
              <Link to="/emissions/$id" params={{ id: String(live.id) }}>
                {live.title}
              </Link>
              <p className={classes['facts']}>
                <StateBadges
                  status={live.status}
                  live_state={live.live_state}
                  has_unpublished_changes={false}
                />
                {live.series !== null && <span>{live.series.name}</span>}
                {live.conflicts.length > 0 && <strong>{m.desk_conflict()}</strong>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** `19 h 30 – 21 h`; says when the end is on the day after. */
function hours({ start, end }: ScheduleEntry, zone: string) {
  const time = (instant: string) => formatTime(instant, zone, { locale: getLocale() })
  if (end === null) return time(start)
  const both = { start: time(start), end: time(end) }
  return isSameDay(start, end, zone) ? m.desk_until(both) : m.desk_until_next_day(both)
}
