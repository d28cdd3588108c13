import type { Content } from '#app/contract/broadcast-input.ts'
import type { Stored } from '#server/broadcasts/rows.ts'
import { changedPointers } from '#server/broadcasts/content.ts'
import { record } from '#server/broadcasts/revisions.ts'
import { writeContent, type Writing } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import type { BookingRow } from './store.ts'

/**
 * The page names the guests of the live: whoever is booked comes in, whoever declined or is booked no more goes out, and
 * the others stay as the editors put them, with their roles. Only what changed in the bookings is followed.
 */
export async function followBookings(
  db: Db,
  broadcast: Stored,
  { before, after }: { before: BookingRow[]; after: BookingRow[] },
  writing: Writing,
): Promise<void> {
  const [were, are] = [coming(before), coming(after)]
  const left = were.filter((id) => !are.includes(id))
  const joined = are.filter((id) => !were.includes(id))
  const { content, row } = broadcast
  const stay = content.guests.filter(({ guest_id }) => !left.includes(guest_id))
  const known = new Set(stay.map(({ guest_id }) => guest_id))
  const come = joined.filter((id) => !known.has(id)).map((guest_id) => ({ guest_id, role_label: null }))
  const page: Content = { ...content, guests: [...stay, ...come] }
  const changed = changedPointers(content, page)
  if (changed.length === 0) return
  await writeContent(db, broadcast, page, writing)
  await record(db, row.id, { kind: 'autosave', ...writing, changed, snapshot: page })
}

const coming = (bookings: BookingRow[]) =>
  bookings.filter(({ state }) => state !== 'declined').map(({ guest_id }) => guest_id)
