import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { network } from '#app/api/reach.ts'
import { whenCalm } from '#app/api/whenCalm.ts'
import { hasJournal } from '#app/save/hasJournal.ts'

/** Without network and without it on the device, nothing could be sent: the app goes on. */
const WaitingPages = lazy(() =>
  import('./WaitingPages.tsx').then(
    (module) => ({ default: module.WaitingPages }),
    () => ({ default: () => null }),
  ),
)

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
  return (
    <div aria-live="polite">
      <Suspense>{isNeeded && <WaitingPages isShown={isShown} />}</Suspense>
    </div>
  )
}
