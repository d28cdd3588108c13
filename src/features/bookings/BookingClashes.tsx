import { ClashNotice } from '#app/features/productions/ClashNotice.tsx'
import type { Colliding } from '#app/features/productions/clashes.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'

/** What a live collides with as it is being made. Draws again with each of the fields that can collide. */
export function BookingClashes({
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
