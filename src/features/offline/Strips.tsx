import { IconCloudOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { network } from '#app/api/reach.ts'
import { whenCalm } from '#app/api/whenCalm.ts'
import { saveAll } from '#app/save/open-drafts.ts'
import { later } from '#app/ui/later.ts'
import { appVersion, followVersion } from './appVersion.ts'
import { followNetwork } from './probe.ts'

/** Over every page: that the network is away and how old what is shown is, that a newer version of the app waits. */
export function Strips() {
  const queries = useQueryClient()
  const { isOnline } = useSyncExternalStore(network.listen, network.get)
  const isNewReady = useSyncExternalStore(appVersion.listen, appVersion.isNewReady)
  const lines = useLines(!isOnline || isNewReady)
  useEffect(() => followNetwork(), [])
  useEffect(
    () => network.listen(() => void (network.get().isOnline && queries.invalidateQueries())),
    [queries],
  )
  useEffect(() => {
    if (!import.meta.env.PROD) return
    let stop = whenCalm(queries, () => (stop = followVersion()))
    return () => stop()
  }, [queries])
  return (
    <div aria-live="polite">
      {lines !== null && (
        <lines.StripLines isOnline={isOnline} isNewReady={isNewReady} icon={AWAY} save={saveAll} />
      )}
    </div>
  )
}

// Pages that save tell it by the same icon, and bring what saves: here both come with the first file.
const AWAY = <IconCloudOff size={18} stroke={1.7} aria-hidden="true" />
const useLines = later(() => import('./StripLines.tsx'), { rest: 2000 })
