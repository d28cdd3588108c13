import { Button } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Defect } from '#app/contract/archive-health.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { Page } from '#app/ui/Page.tsx'
import { ItemLink } from './ItemLink.tsx'
import { defectLabels } from './labels.ts'
import { healthQueries } from './queries.ts'
import classes from './Health.module.css'

/** How many the backend answers at once. */
const FIFTY = 50

/** What has a defect, fifty by fifty: each opens at the spot, and leads to the next. */
export function QueueScreen({ defect }: { defect: Defect }) {
  const [marks, setMarks] = useState<(number | undefined)[]>([undefined])
  const parts = useQueries({ queries: marks.map((after) => healthQueries.queue(defect, after)) })
  const items = parts.flatMap(({ data = [] }) => data)
  const latest = parts.at(-1)
  const hasMore = latest?.data === undefined || latest.data.length === FIFTY
  const counts = useQuery(healthQueries.read()).data?.defects
  const total = counts?.find((row) => row.defect === defect)?.count ?? 0
  const number = (count: number) => formatNumber(count, getLocale())
  const more = () =>
    latest?.isError ? void latest.refetch() : setMarks((before) => [...before, items.at(-1)?.id])
  return (
    <Page
      title={m.health_queue_title({ name: defectLabels[defect]() })}
      actions={<Link to="/sante">{m.health_queue_leave()}</Link>}
    >
      {items.length === 0 && latest?.isSuccess && <EmptyState title={m.health_queue_empty()} />}
      <ol className={classes['queue']}>
        {items.map((item) => (
          <li key={item.id}>
            <ItemLink defect={defect} item={item}>
              {item.title}
            </ItemLink>
          </li>
        ))}
      </ol>
      {total > FIFTY && items.length > 0 && (
        <p role="status" className={classes['shown']}>
          {m.health_queue_shown({ shown: number(items.length), total: number(total) })}
        </p>
      )}
      {latest?.isError && <FormError>{errorLine(latest.error)}</FormError>}
      {hasMore && (
        <Button variant="default" loading={latest?.isFetching ?? false} onClick={more}>
          {m.health_queue_more()}
        </Button>
      )}
    </Page>
  )
}
