import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { LiveList } from './LiveList.tsx'
import { deskQueries, spanOf } from './queries.ts'

/** What is on air today, and what comes. */
export function DeskLives() {
  const { time_zone } = useCapabilities().newsroom
  const span = spanOf(new Date())
  const lives = useSuspenseQuery(deskQueries.lives(span)).data.data.filter(
    ({ live_state }) => live_state !== 'cancelled',
  )
  const day = (instant: string) => formatDate(instant, time_zone, { style: 'numeric' })
  const today = lives.filter(({ start, live_state }) => live_state === 'live' || day(start) === day(span.now))
  const next = lives.filter((live) => !today.includes(live) && live.start > span.now)
  return (
    <div>
      <LiveList title={m.desk_today()} lives={today} empty={m.desk_none_today()} />
      <LiveList title={m.desk_next()} lives={next.slice(0, 8)} empty={m.desk_none_next()} withDay />
      <Link to="/agenda">{m.desk_plan()}</Link>
    </div>
  )
}
