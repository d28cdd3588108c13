import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { network } from '#app/api/reach.ts'
import { whenCalm } from '#app/api/whenCalm.ts'
import { hasJournal } from '#app/save/hasJournal.ts'
import { later } from '#app/ui/later.ts'

/**
 * Over the pages where one looks for work (`isShown`): what waits to be sent. It is sent wherever one is. What that
 * needs is loaded on devices where something was typed, once the page is usable.
 */
export function Outbox({ isShown }: { isShown: boolean }) {
  const queries = useQueryClient()
  const { isOnline } = useSyncExternalStore(network.listen, network.get)
  const [isNeeded, setNeeded] = useState(false)
  useEffect(
    () => whenCalm(queries, () => void hasJournal().then((is) => is && setNeeded(true))),
    [queries, isShown, isOnline],
  )
  return <div aria-live="polite">{isNeeded && <Needed isShown={isShown} />}</div>
}

/** While it has not come nothing could be sent either: the app goes on. */
function Needed({ isShown }: { isShown: boolean }) {
  const waiting = useWaiting(true)
  return waiting !== null && <waiting.WaitingPages isShown={isShown} />
}

const useWaiting = later(() => import('./WaitingPages.tsx'))
