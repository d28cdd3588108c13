import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '#app/contract/policy.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { formatDate } from '#app/lib/dates.ts'
import { zoneCity } from '#app/lib/zoneCity.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Page } from '#app/ui/Page.tsx'
import classes from './Desk.module.css'
import { LiveList } from './LiveList.tsx'
import { deskQueries, spanOf } from './queries.ts'
import { RecentList } from './RecentList.tsx'
import { WorkLists } from './WorkLists.tsx'

/** The first screen: what is on air, what comes, and what waits to be finished. */
export function Desk() {
  const { time_zone } = useCapabilities().newsroom
  const canCreate = can(useSession(), 'broadcast.create')
  const span = spanOf(new Date())
  const lives = useSuspenseQuery(deskQueries.lives(span)).data.data.filter(
    ({ live_state }) => live_state !== 'cancelled',
  )
  const day = (instant: string) => formatDate(instant, time_zone, { style: 'numeric' })
  const today = lives.filter(({ start, live_state }) => live_state === 'live' || day(start) === day(span.now))
  const next = lives.filter((live) => !today.includes(live) && live.start > span.now)
  return (
    <Page
      title={m.desk_title()}
      lead={m.desk_lead({
        date: formatDate(span.now, time_zone, { locale: getLocale() }),
        zone: zoneCity(time_zone),
      })}
      actions={
        canCreate && (
          <Button component={Link} to="/emissions/nouvelle">
            {m.broadcasts_new()}
          </Button>
        )
      }
    >
      <div className={classes['columns']}>
        <div>
          <LiveList title={m.desk_today()} lives={today} empty={m.desk_none_today()} />
          <LiveList title={m.desk_next()} lives={next.slice(0, 8)} empty={m.desk_none_next()} withDay />
          <Link to="/agenda">{m.desk_plan()}</Link>
        </div>
        <div>
          <WorkLists />
          <RecentList />
        </div>
      </div>
    </Page>
  )
}
