import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { explainError } from '#app/api/explainError.ts'
import type { Defect } from '#app/contract/archive-health.ts'
import { m } from '#app/paraglide/messages.js'
import { ItemLink } from './ItemLink.tsx'
import { defectLabels } from './labels.ts'
import { healthQueries, knownDefect } from './queries.ts'
import classes from './Health.module.css'

/** Over a page or a sheet that stands in a queue: what is looked for, the next one, and the way out. */
export function QueueStrip({ file, id }: { file: string; id: number }) {
  const defect = knownDefect(file)
  return defect && <KnownQueue defect={defect} id={id} />
}

function KnownQueue({ defect, id }: { defect: Defect; id: number }) {
  const queue = useQuery(healthQueries.queue(defect, id))
  const next = queue.data?.[0]
  return (
    <nav className={classes['strip']} aria-label={m.health_queue_title({ name: defectLabels[defect]() })}>
      <span>{defectLabels[defect]()}</span>
      {queue.isPending && <span>{m.ui_loading()}</span>}
      {queue.isError && (
        <>
          <span role="alert">{explainError(queue.error).title}</span>
          <Button size="compact-xs" variant="default" onClick={() => void queue.refetch()}>
            {m.problem_retry()}
          </Button>
        </>
      )}
      {queue.data?.length === 0 && <span>{m.health_queue_end()}</span>}
      {next !== undefined && (
        <ItemLink defect={defect} item={next}>
          {m.health_queue_next()}
        </ItemLink>
      )}
      <Link to="/sante">{m.health_queue_leave()}</Link>
    </nav>
  )
}
