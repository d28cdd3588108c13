import { Button } from '@mantine/core'
import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { network } from '#app/api/reach.ts'
import { whenCalm } from '#app/api/whenCalm.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Strip } from '#app/ui/Strip.tsx'
import { appVersion, followVersion } from './appVersion.ts'
import { followNetwork } from './probe.ts'
import { useShownDate } from './useShownDate.ts'

/** Over every page: that the network is away and how old what is shown is, that a newer version of the app waits. */
export function Strips() {
  const queries = useQueryClient()
  const { isOnline } = useSyncExternalStore(network.listen, network.get)
  const isNewReady = useSyncExternalStore(appVersion.listen, appVersion.isNewReady)
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
      {!isOnline && <Offline />}
      {isNewReady && <NewVersion />}
    </div>
  )
}

function Offline() {
  const zone = useCapabilities().newsroom.time_zone
  const at = useShownDate()
  const [now] = useState(() => Date.now())
  return (
    <Strip icon={<IconCloudOff size={18} stroke={1.7} aria-hidden="true" />}>
      <strong>{m.offline_title()}</strong> {at !== null && m.offline_shown({ at: words(at, now, zone) })}{' '}
      {m.offline_kept()}
    </Strip>
  )
}

function NewVersion() {
  const [isLeaving, setLeaving] = useState(false)
  const reload = () => {
    setLeaving(true)
    void appVersion.reload()
  }
  return (
    <Strip
      icon={<IconRefresh size={18} stroke={1.7} aria-hidden="true" />}
      action={
        <Button size="compact-sm" variant="default" loading={isLeaving} onClick={reload}>
          {m.offline_reload()}
        </Button>
      }
    >
      {m.offline_new_version()}
    </Strip>
  )
}

/** The hour of today, the day and the hour of any other. */
function words(at: number, now: number, zone: string) {
  const locale = getLocale()
  const day = (epoch: number) => formatDate(new Date(epoch).toISOString(), zone, { style: 'long', locale })
  const time = formatTime(new Date(at).toISOString(), zone, { locale })
  return day(at) === day(now) ? time : m.offline_day_and_time({ day: day(at), time })
}
