import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Db } from '#server/db/db.ts'
import { bookings, productions } from '#server/db/schema.ts'

type Planned = Pick<Content, 'scheduled_start_at'>

/**
 * The hours of the guests go with the start of their live: as long before it or after it as they were, in real time, on
 * the nights when the clocks change too. From no hour, or to none, they stay.
 */
export async function shiftBookings(db: Db, id: number, before: Planned, after: Planned): Promise<void> {
  const [from, to] = [before.scheduled_start_at, after.scheduled_start_at]
  const seconds = from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / 1000
  if (seconds === 0) return
  const { arrives_at, starts_at, ends_at } = bookings
  const later = (hour: SQL.Aliased | typeof arrives_at) => sql`${hour} + make_interval(secs => ${seconds})`
  const shifted = await db
    .update(bookings)
    .set({ arrives_at: later(arrives_at), starts_at: later(starts_at), ends_at: later(ends_at) })
    .where(
      and(eq(bookings.broadcast_id, id), or(isNotNull(arrives_at), isNotNull(starts_at), isNotNull(ends_at))),
    )
    .returning({ guest_id: bookings.guest_id })
  if (shifted.length > 0)
    await db
      .update(productions)
      .set({ lock_version: sql`${productions.lock_version} + 1` })
      .where(eq(productions.id, id))
}
