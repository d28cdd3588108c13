import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { BookingState } from '#app/contract/production-parts.ts'
import type { Db } from '#server/db/db.ts'
import { bookings } from '#server/db/schema.ts'
import { together } from './contacts.ts'

/**
 * Gives a guest's bookings to another, and the lives they present, before their appearances. Where both were booked two
 * become one; where both present, the other stays.
 */
export async function moveBookings(db: Db, from: number, to: number): Promise<void> {
  await db.execute(sql`update productions set lock_version = lock_version + 1, host_ids =
    case when host_ids @> array[${to}]::int[] then array_remove(host_ids, ${from}) else array_replace(host_ids, ${from}, ${to}) end
    where host_ids @> array[${from}]::int[] or id in (select broadcast_id from bookings where guest_id = ${from})`)
  await askAgain(db, from, to)
  const staying = alias(bookings, 'staying')
  const isSameLive = eq(staying.broadcast_id, bookings.broadcast_id)
  const both = await db
    .select({ staying, leaving: bookings })
    .from(bookings)
    .innerJoin(staying, and(isSameLive, eq(staying.guest_id, to)))
    .where(eq(bookings.guest_id, from))
  const of = (broadcast: number, guest: number) =>
    and(eq(bookings.broadcast_id, broadcast), eq(bookings.guest_id, guest))
  for (const { staying: mine, leaving } of both) {
    await db.delete(bookings).where(of(leaving.broadcast_id, from))
    await db.update(bookings).set(madeOne(mine, leaving)).where(of(leaving.broadcast_id, to))
  }
  await db.update(bookings).set({ guest_id: to }).where(eq(bookings.guest_id, from))
}

/** Where a page names one of the two and only the other was booked, and declined, nobody knows whether they come. */
async function askAgain(db: Db, from: number, to: number): Promise<void> {
  const pair = sql`(${from}::int, ${to}::int)`
  await db.execute(sql`with asked as (
      update bookings set state = 'tentative' where state = 'declined' and guest_id in ${pair}
        and not exists (select from bookings other where other.broadcast_id = bookings.broadcast_id
          and other.guest_id in ${pair} and other.guest_id <> bookings.guest_id)
        and exists (select from broadcast_guests named where named.broadcast_id = bookings.broadcast_id
          and named.guest_id in ${pair} and named.guest_id <> bookings.guest_id)
      returning broadcast_id)
    update productions set lock_version = lock_version + 1 where id in (select broadcast_id from asked)`)
}

type Row = typeof bookings.$inferSelect

/** Whoever comes for one of the two comes: state and hours are those of the one that got further. Both notes are kept. */
function madeOne(staying: Row, leaving: Row): Partial<Row> {
  const isFurther = FURTHER.indexOf(leaving.state) > FURTHER.indexOf(staying.state)
  const [first, second] = isFurther ? [leaving, staying] : [staying, leaving]
  const { arrives_at, starts_at, ends_at } = hasHours(first) ? first : second
  return {
    state: first.state,
    means: first.means ?? second.means,
    arrives_at,
    starts_at,
    ends_at,
    contact: together(staying.contact, leaving.contact),
    notes: together(staying.notes, leaving.notes),
  }
}

const FURTHER: BookingState[] = ['declined', 'tentative', 'invited', 'confirmed', 'present']

const hasHours = ({ arrives_at, starts_at, ends_at }: Row) =>
  [arrives_at, starts_at, ends_at].some((at) => at !== null)
