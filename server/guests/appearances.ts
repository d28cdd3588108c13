import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcasts } from '#server/db/schema.ts'

/** The broadcasts a guest is in, was booked for or presents, those in the trash too. */
export async function broadcastsOfGuest(db: Db, id: number) {
  return db
    .select({ id: broadcasts.id, status: broadcasts.status })
    .from(broadcasts)
    .where(
      sql`exists (select from broadcast_guests where broadcast_id = broadcasts.id and guest_id = ${id})
        or exists (select from bookings where broadcast_id = broadcasts.id and guest_id = ${id})
        or exists (select from productions where productions.id = broadcasts.id and host_ids @> array[${id}]::int[])`,
    )
}

/**
 * Gives a guest's appearances to another, each at its place; where both were invited the other stays where they
 * were, with the role of the first if they had none.
 */
export async function moveAppearances(db: Db, from: number, to: number): Promise<void> {
  const leaving = alias(broadcast_guests, 'leaving')
  const both = await db
    .update(broadcast_guests)
    .set({ role_label: sql`coalesce(${broadcast_guests.role_label}, ${leaving.role_label})` })
    .from(leaving)
    .where(
      and(
        eq(broadcast_guests.guest_id, to),
        eq(leaving.guest_id, from),
        eq(leaving.broadcast_id, broadcast_guests.broadcast_id),
      ),
    )
    .returning({ id: broadcast_guests.broadcast_id })
  const shared = both.map((row) => row.id)
  await db
    .delete(broadcast_guests)
    .where(and(eq(broadcast_guests.guest_id, from), inArray(broadcast_guests.broadcast_id, shared)))
  await db.update(broadcast_guests).set({ guest_id: to }).where(eq(broadcast_guests.guest_id, from))
}
