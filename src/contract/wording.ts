import { announcement } from '#app/lib/announcement.ts'
import type { Broadcast } from './broadcast.ts'
import type { Check } from './check.ts'

/**
 * Once the live is over, a lead that still announces it is to be written anew; until there is one for the replay, the
 * public reads the announcement.
 */
export function wordingChecks({
  live_state,
  lead,
  lead_announce,
  aired_on,
}: Pick<Broadcast, 'live_state' | 'lead' | 'lead_announce' | 'aired_on'>): Check[] {
  if (live_state !== 'ended' && live_state !== 'replay') return []
  const written = lead?.trim() ?? ''
  const isAnnouncing =
    written === '' ? Boolean(lead_announce?.trim()) : announcement(written, aired_on).length > 0
  return isAnnouncing ? [{ code: 'announcement_wording', level: 'warn', pointer: '/lead' }] : []
}
