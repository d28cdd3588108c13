import type { Colliding } from '#app/features/productions/clashes.ts'

/** How a live is made, as stored. */
interface Made extends Colliding {
  bookings: (Colliding['bookings'][number] & { arrives_at: string | null })[]
}

/**
 * How a live is made with the guests of its page as they are typed. One whom nobody booked is there for the whole of it,
 * and goes with the page; a booking stays, whatever the page says, and whoever declined does not come.
 */
export function madeWith(stored: Made | null, guests: { guest_id: number }[]): Colliding {
  const { channel, studio, hosts, bookings } = stored ?? NOTHING
  const onPage = new Set(guests.map(({ guest_id }) => guest_id))
  const kept = bookings.filter((one) => onPage.has(one.guest_id) || isBooked(one))
  const known = new Set(kept.map(({ guest_id }) => guest_id))
  const others: Colliding['bookings'] = guests.filter(({ guest_id }) => !known.has(guest_id)).map(unbooked)
  return { channel, studio, hosts, bookings: [...kept, ...others] }
}

const NOTHING: Made = { channel: null, studio: null, hosts: [], bookings: [] }

/** Whether somebody wrote it: a guest of the page without a booking is answered as a tentative one. */
function isBooked({ state, means, arrives_at, starts_at, ends_at }: Made['bookings'][number]) {
  return state !== 'tentative' || [means, arrives_at, starts_at, ends_at].some((said) => said !== null)
}

function unbooked({ guest_id }: { guest_id: number }): Colliding['bookings'][number] {
  return { guest_id, state: 'tentative', means: null, starts_at: null, ends_at: null }
}
