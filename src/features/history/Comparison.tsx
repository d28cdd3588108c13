import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { RevisionContent } from '#app/contract/revision.ts'
import { m } from '#app/paraglide/messages.js'
import { ChangeList } from './ChangeList.tsx'
import { changesBetween } from './changes.ts'
import { historyQueries } from './queries.ts'
import classes from './History.module.css'

/** What a version is compared with: the one before it, or the page as it is being written. */
export type Other = 'before' | 'now'

/** What differs between a version and another state of the page. */
export function Comparison({
  version,
  page,
  other,
  zone,
}: {
  version: RevisionContent
  page: Broadcast
  other: Other
  zone: string
}) {
  if (other === 'now')
    return (
      <Difference
        before={version.broadcast}
        after={page}
        zone={zone}
        sides={[m.history_this(), m.history_now()]}
      />
    )
  if (version.before_n === null) return <p className={classes['quiet']}>{m.history_first()}</p>
  return <SinceBefore version={version} n={version.before_n} id={page.id} zone={zone} />
}

function SinceBefore({
  version,
  n,
  id,
  zone,
}: {
  version: RevisionContent
  n: number
  id: number
  zone: string
}) {
  const { data: before } = useSuspenseQuery(historyQueries.one(id, n))
  return (
    <Difference
      before={before.broadcast}
      after={version.broadcast}
      zone={zone}
      sides={[m.history_before(), m.history_this()]}
    />
  )
}

function Difference({
  before,
  after,
  zone,
  sides,
}: {
  before: Broadcast
  after: Broadcast
  zone: string
  sides: [string, string]
}) {
  const changes = useMemo(() => changesBetween(before, after, zone), [before, after, zone])
  if (changes.length === 0) return <p className={classes['quiet']}>{m.history_no_change()}</p>
  return <ChangeList changes={changes} sides={sides} />
}
