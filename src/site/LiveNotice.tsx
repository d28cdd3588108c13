import type { Broadcast } from '#app/contract/broadcast.ts'
import { formatInstant } from '#app/lib/dates.ts'

/** Says when the live is, that it is on, or that it was cancelled; nothing once it is over. */
export function LiveNotice({ broadcast, zone }: { broadcast: Broadcast; zone: string }) {
  const { live_state, scheduled_start_at } = broadcast
  if (live_state === 'live') return <p className="live on-air">En direct</p>
  if (live_state === 'cancelled') return <p className="live">Ce live est annulé.</p>
  if (live_state !== 'planned' || scheduled_start_at === null) return null
  return (
    <p className="live">
      En direct le <time dateTime={scheduled_start_at}>{formatInstant(scheduled_start_at, zone)}</time>
    </p>
  )
}
