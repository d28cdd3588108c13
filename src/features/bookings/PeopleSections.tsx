import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import type { LiveProduction } from '#app/features/productions/live.ts'
import { later } from '#app/ui/later.ts'
import { BookingsSection } from './BookingsSection.tsx'
import { HostsSection } from './HostsSection.tsx'

/** Who makes a live and who comes to it, and what all of that collides with elsewhere. */
export function PeopleSections({
  production,
  broadcast,
  disabled,
}: {
  production: LiveProduction
  broadcast: Broadcast
  disabled: boolean
}) {
  const zone = useCapabilities().newsroom.time_zone
  const { scheduled_start_at: start, scheduled_end_at: end, live_state } = broadcast
  const clashes = useClashes()
  const hours = start === null ? null : { start, end }
  return (
    <>
      {hours !== null && live_state !== 'cancelled' && clashes !== null && (
        <clashes.BookingClashes production={production} {...hours} zone={zone} />
      )}
      <HostsSection production={production} disabled={disabled} />
      <BookingsSection production={production} hours={hours} zone={zone} disabled={disabled} />
    </>
  )
}

const useClashes = later(() => import('./BookingClashes.tsx'))
