import type { Guest } from '#app/contract/guest.ts'
import type { Booking } from '#app/contract/production-parts.ts'
import { refOf } from '#app/features/guests/refOf.ts'

/** A guest just thought of; what is private is there only for whoever may write it. */
export function newBooking(guest: Guest, isPrivy: boolean): Booking {
  return {
    guest_id: guest.id,
    state: 'tentative',
    means: null,
    arrives_at: null,
    starts_at: null,
    ends_at: null,
    ...(isPrivy ? { contact: null, notes: null } : {}),
    guest: refOf(guest),
    last_appearance: null,
  }
}
