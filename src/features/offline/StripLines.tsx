import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Strip } from '#app/ui/Strip.tsx'
import { takeNewer, wasNewerAsked } from './takeNewer.ts'
import { useShownDate } from './useShownDate.ts'

/** What `Strips` has to say, fetched before it is needed. */
export function StripLines({
  isOnline,
  isNewReady,
  icon,
  save,
}: {
  isOnline: boolean
  isNewReady: boolean
  icon: ReactNode
  /** Saves all that is open. */
  save: () => Promise<void>
}) {
  return (
    <>
      {!isOnline && <Offline icon={icon} />}
      {isNewReady && <NewVersion save={save} />}
    </>
  )
}

function Offline({ icon }: { icon: ReactNode }) {
  const zone = useCapabilities().newsroom.time_zone
  const at = useShownDate()
  const [now] = useState(() => Date.now())
  return (
    <Strip icon={icon}>
      <strong>{m.offline_title()}</strong> {at !== null && m.offline_shown({ at: words(at, now, zone) })}{' '}
      {m.offline_kept()}
    </Strip>
  )
}

function NewVersion({ save }: { save: () => Promise<void> }) {
  const [isLeaving, setLeaving] = useState(wasNewerAsked)
  useEffect(() => void (isLeaving && takeNewer(save)), [isLeaving, save])
  return (
    <Strip
      icon={<IconRefresh size={18} stroke={1.7} aria-hidden="true" />}
      action={
        <Button size="compact-sm" variant="default" loading={isLeaving} onClick={() => setLeaving(true)}>
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
