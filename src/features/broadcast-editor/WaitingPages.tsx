import { IconClockPause } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useEffect, useSyncExternalStore } from 'react'
import { network } from '#app/api/reach.ts'
import { sessionRenewed } from '#app/api/session-events.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { NEW } from '#app/save/journal.ts'
import { emptyOutbox } from '#app/save/outbox.ts'
import { notify } from '#app/ui/notify.ts'
import { Strip } from '#app/ui/Strip.tsx'
import { broadcastJournal, followJournal } from './broadcastJournal.ts'
import { deliver } from './deliver.ts'
import { type Waiting, waitingQuery } from './waiting.ts'

/** Sends what was written without network, and names the pages that still wait, each with its link. */
export function WaitingPages({ isShown }: { isShown: boolean }) {
  const queries = useQueryClient()
  const user_id = useSession().user.id
  const zone = useCapabilities().newsroom.time_zone
  const { isOnline } = useSyncExternalStore(network.listen, network.get)
  const { data: pages = [] } = useQuery({ ...waitingQuery(queries, user_id), enabled: isShown })
  useEffect(() => {
    const look = () => queries.invalidateQueries({ queryKey: waitingQuery(queries, user_id).queryKey })
    async function send() {
      if (!network.get().isOnline) return look()
      const journal = broadcastJournal(user_id)
      const sent = await emptyOutbox(journal, (found) => deliver(found, { journal, user_id, zone })).catch(
        () => 0,
      )
      if (sent > 0) notify(m.offline_sent({ count: sent }))
      if (sent > 0) await queries.invalidateQueries({ queryKey: broadcastQueries.all() })
      await look()
    }
    void send()
    const timer = setInterval(() => void send(), 60_000)
    const stops = [
      followJournal(() => void look()),
      network.listen(() => void send()),
      sessionRenewed.listen(() => void send()),
    ]
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [queries, user_id, zone])
  if (!isShown || pages.length === 0) return null
  return (
    <Strip icon={<IconClockPause size={18} stroke={1.7} aria-hidden="true" />}>
      {isOnline ? m.offline_to_see({ count: pages.length }) : m.offline_waiting({ count: pages.length })}{' '}
      {pages.map((page, index) => (
        <Fragment key={page.page + page.visit}>
          {index > 0 && ', '}
          <WaitingLink {...page} />
        </Fragment>
      ))}
    </Strip>
  )
}

function WaitingLink({ page, visit, title }: Waiting) {
  return page === NEW ? (
    <Link to="/emissions/nouvelle" search={{ visite: visit }}>
      {title}
    </Link>
  ) : (
    <Link to="/emissions/$id" params={{ id: page }}>
      {title}
    </Link>
  )
}
