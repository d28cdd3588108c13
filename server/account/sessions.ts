import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { OpenSession } from '#app/contract/account.ts'
import type { Db } from '#server/db/db.ts'
import { session } from '#server/db/schema.ts'
import { deviceOf } from './deviceOf.ts'

/** The open sessions of a person, the latest seen first; `present` is the one that asks. */
export async function sessionsOf(
  db: Db,
  { user_id, present, now }: { user_id: string; present: string; now: Date },
): Promise<OpenSession[]> {
  const rows = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, user_id), gt(session.expiresAt, now)))
    .orderBy(desc(session.updatedAt), desc(session.id))
  return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: deviceOf(userAgent),
    opened_at: createdAt.toISOString(),
    seen_at: updatedAt.toISOString(),
    is_this: id === present,
  }))
}

/** Ends one session of a person; whether there was one. */
export async function endSession(db: Db, user_id: string, id: string): Promise<boolean> {
  const own = and(eq(session.userId, user_id), eq(session.id, id))
  return (await db.delete(session).where(own).returning()).length > 0
}

/** Ends all sessions of a person, but the one to keep. */
export async function endSessions(db: Db, user_id: string, { but = '' } = {}): Promise<void> {
  await db.delete(session).where(and(eq(session.userId, user_id), ne(session.id, but)))
}
