import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import type { Member } from '#server/scope.ts'

/** Says in a transaction who writes: the database tells it with each change, once the transaction is committed. */
export async function signWrites(db: Db, member: Member | null): Promise<void> {
  if (member === null) return
  const { id, name } = member.user
  await db.execute(sql`select set_config('regie.by', ${JSON.stringify({ id, name })}, true)`)
}
