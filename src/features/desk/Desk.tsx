import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { can } from '#app/contract/policy.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { formatDate } from '#app/lib/dates.ts'
import { zoneCity } from '#app/lib/zoneCity.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Page } from '#app/ui/Page.tsx'
import classes from './Desk.module.css'
import { DeskLives } from './DeskLives.tsx'
import { spanOf } from './queries.ts'
import { RecentList } from './RecentList.tsx'
import { WorkLists } from './WorkLists.tsx'

/** The first screen: what is on air, what comes, and what waits to be finished. */
export function Desk() {
  const { features, newsroom } = useCapabilities()
  const { time_zone } = newsroom
  const canCreate = can(useSession(), 'broadcast.create')
  return (
    <Page
      title={m.desk_title()}
      lead={m.desk_lead({
        date: formatDate(spanOf(new Date()).now, time_zone, { locale: getLocale() }),
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
        {features.includes('schedule') && <DeskLives />}
        <div>
          <WorkLists />
          <RecentList />
        </div>
      </div>
    </Page>
  )
}
