import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { session, user } from '#server/db/schema.ts'

/** Which of these sessions still let their person in. Looking does not keep them alive. */
export async function openSessions(db: Db, ids: string[], now: Date): Promise<Set<string>> {
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(inArray(session.id, ids), gt(session.expiresAt, now), eq(user.active, true)))
  return new Set(rows.map(({ id }) => id))
}
