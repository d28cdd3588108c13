import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './Desk.module.css'
import { deskQueries } from './queries.ts'

/** The drafts somebody worked on last: one press goes back to the text. */
export function RecentList() {
  const { time_zone } = useCapabilities().newsroom
  const { data: rows } = useSuspenseQuery(deskQueries.recent()).data
  if (rows.length === 0) return null
  return (
    <section className={classes['section']} aria-label={m.desk_drafts()}>
      <h2>{m.desk_drafts()}</h2>
      <ul className={classes['recent']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/emissions/$id" params={{ id: String(row.id) }}>
              {row.title}
            </Link>
            <p className={classes['facts']}>
              <StateBadges {...row} />
              <span>{formatInstant(row.updated_at, time_zone, { style: 'short', locale: getLocale() })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
