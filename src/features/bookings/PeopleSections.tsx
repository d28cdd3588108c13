import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { ClashNotice } from '#app/features/productions/ClashNotice.tsx'
import type { Colliding } from '#app/features/productions/clashes.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
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
  const hours = start === null ? null : { start, end }
  return (
    <>
      {hours !== null && live_state !== 'cancelled' && (
        <Clashes production={production} {...hours} zone={zone} />
      )}
      <HostsSection production={production} disabled={disabled} />
      <BookingsSection production={production} hours={hours} zone={zone} disabled={disabled} />
    </>
  )
}

/** Draws again with each of the fields that can collide. */
function Clashes({
  production,
  ...live
}: {
  production: LiveProduction
  start: string
  end: string | null
  zone: string
}) {
  const made: Colliding = {
    channel: useProductionField(production, 'channel').value,
    studio: useProductionField(production, 'studio').value,
    hosts: useProductionField(production, 'hosts').value,
    bookings: useProductionField(production, 'bookings').value,
  }
  return <ClashNotice broadcast_id={production.id} made={made} {...live} />
}
