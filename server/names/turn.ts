import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'

/** Any number will do, as long as nothing else in the application locks it. */
const NAMES = 7_461_001

/**
 * Waits until no other transaction is creating, renaming or deleting a guest, a tag or a series, so that a name or
 * an address found free stays free until this one ends. Such writes are rare and take milliseconds.
 */
export async function takeTurn(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${NAMES})`)
}
