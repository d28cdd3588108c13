import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { explainError } from '#app/api/explainError.ts'
import type { Defect } from '#app/contract/archive-health.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { guestQueries } from '#app/features/guests/queries.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { notify } from '#app/ui/notify.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { ItemLink } from './ItemLink.tsx'
import { defectLabels } from './labels.ts'
import { healthQueries, isOfGuest, knownDefect } from './queries.ts'
import { useTextSpot } from './useTextSpot.ts'
import classes from './Health.module.css'

/** Over a page or a sheet that stands in a queue: what is looked for, whether it is mended here, the next one, and the way out. */
export function QueueStrip({ file, id }: { file: string; id: number }) {
  const defect = knownDefect(file)
  return defect && <KnownQueue key={id} defect={defect} id={id} />
}

function KnownQueue({ defect, id }: { defect: Defect; id: number }) {
  useTextSpot(defect)
  const known = useMended(defect, id)
  const isMended = known === true
  // What comes next was said before it was mended: with another date it would stand elsewhere.
  const [before, queue] = [
    useQuery(healthQueries.beside(defect, id, false)),
    useQuery(healthQueries.beside(defect, id, isMended)),
  ]
  const onwards = useRef<HTMLSpanElement>(null)
  const next = before.data?.data[0]
  const run = () => onwards.current?.querySelector('a')?.click()
  // Said where the person is, who may have left the bar far above.
  const was = useRef(known)
  useEffect(() => {
    const link = onwards.current?.querySelector('a')
    const action = link ? { label: m.health_queue_next(), run: () => link.click() } : undefined
    if (known === true && was.current === false) notify(m.health_queue_mended(), { action })
    was.current = known
  }, [known])
  useShortcuts([
    { keys: 'mod+shift+enter', label: m.health_queue_key(), group: m.health_queue_keys(), once: true, run },
  ])
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
      <span role="status" data-mended={isMended || undefined}>
        {queue.data !== undefined && standingWords(isMended, queue.data.remaining)}
      </span>
      {before.data?.data.length === 0 && <span>{m.health_queue_end()}</span>}
      {next !== undefined && (
        <span ref={onwards} data-mended={isMended || undefined}>
          <ItemLink defect={defect} item={next}>
            {m.health_queue_next()}
          </ItemLink>
        </span>
      )}
      <Link to="/sante">{m.health_queue_leave()}</Link>
    </nav>
  )
}

/**
 * Whether it had the defect when it was first looked at, and has it no more: asked again whenever it was read or saved.
 * Undefined until it is known.
 */
function useMended(defect: Defect, id: number): boolean | undefined {
  const queries = useQueryClient()
  const page = useQuery({ ...broadcastQueries.one(id), enabled: false })
  const sheet = useQuery({ ...guestQueries.one(id), enabled: false })
  const version = (isOfGuest(defect) ? sheet : page).data?.lock_version
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: healthQueries.standing(defect, id).queryKey })
  }, [queries, defect, id, version])
  const { data } = useQuery(healthQueries.standing(defect, id))
  return data && data.stood && !data.stands
}

function standingWords(isMended: boolean, remaining: number): string {
  const left = m.health_queue_remaining({ count: remaining, shown: formatNumber(remaining, getLocale()) })
  return isMended ? `${m.health_queue_mended()} · ${left}` : left
}
