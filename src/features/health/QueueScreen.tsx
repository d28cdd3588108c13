import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Defect } from '#app/contract/archive-health.ts'
import { m } from '#app/paraglide/messages.js'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Page } from '#app/ui/Page.tsx'
import { defectLabels } from './labels.ts'
import { healthQueries } from './queries.ts'
import { spotOf } from './spot.ts'
import classes from './Health.module.css'

/** What has a defect: each opens at the spot, and leads to the next. */
export function QueueScreen({ defect }: { defect: Defect }) {
  const items = useSuspenseQuery(healthQueries.queue(defect)).data
  return (
    <Page
      title={m.health_queue_title({ name: defectLabels[defect]() })}
      actions={<Link to="/sante">{m.health_queue_leave()}</Link>}
    >
      {items.length === 0 && <EmptyState title={m.health_queue_empty()} />}
      <ol className={classes['queue']}>
        {items.map(({ id, title, pointer }) => (
          <li key={id}>
            {defect === 'guest_name' ? (
              <Link to="/invites" search={{ q: title }}>
                {title}
              </Link>
            ) : (
              <Link
                to="/emissions/$id"
                params={{ id: String(id) }}
                search={{ file: defect }}
                hash={spotOf(pointer)}
              >
                {title}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Page>
  )
}
