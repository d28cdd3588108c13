import { inArray } from 'drizzle-orm'
import type { ProductionPatch } from '#app/contract/production.ts'
import { mustExist } from '#server/broadcasts/references.ts'
import type { Db } from '#server/db/db.ts'
import { guests } from '#server/db/schema.ts'
import { issue, must } from '#server/problem.ts'

/** Refuses guests and hosts that are not there; those that are stay until the transaction ends. */
export async function mustBeKnown(db: Db, { bookings = [], host_ids = [] }: ProductionPatch): Promise<void> {
  const ids = [...bookings.map(({ guest_id }) => guest_id), ...host_ids]
  if (ids.length === 0) return
  const found = await db
    .select({ id: guests.id })
    .from(guests)
    .where(inArray(guests.id, ids))
    .for('key share')
  const known = new Set(found.map(({ id }) => id))
  const missing = [
    ...bookings.flatMap(({ guest_id }, at) => (known.has(guest_id) ? [] : [['bookings', at, 'guest_id']])),
    ...host_ids.flatMap((id, at) => (known.has(id) ? [] : [['host_ids', at]])),
  ]
  must(missing.length === 0, 'validation', {
    errors: missing.map((path) => issue(path, 'unknown_reference')),
  })
}

/** Refuses a series that is not there, and another one for a live that its series planned ahead. */
export async function mustBeginThere(
  db: Db,
  { occurrence_on }: { occurrence_on: string | null },
  series_id: number | null,
): Promise<void> {
  must(occurrence_on === null, 'conflict', { detail: 'Ce live est planifié par sa série.' })
  await mustExist(db, { series_id })
}
