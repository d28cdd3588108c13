import { and, asc, eq } from 'drizzle-orm'
import type { Passkey } from '#app/contract/account.ts'
import type { Db } from '#server/db/db.ts'
import { passkeys } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'

type Row = typeof passkeys.$inferSelect

/** The passkeys of a person, the oldest first. */
export async function passkeysOf(db: Db, user_id: string): Promise<Passkey[]> {
  const own = eq(passkeys.user_id, user_id)
  return (await db.select().from(passkeys).where(own).orderBy(asc(passkeys.created_at))).map(shownOf)
}

export async function passkeyOf(db: Db, id: string): Promise<Row | undefined> {
  return (await db.select().from(passkeys).where(eq(passkeys.id, id)))[0]
}

export async function insertPasskey(db: Db, values: typeof passkeys.$inferInsert): Promise<Passkey> {
  const [row] = await db.insert(passkeys).values(values).onConflictDoNothing().returning()
  must(row !== undefined, 'duplicate')
  return shownOf(row)
}

/** Notes that a passkey was used; its counter tells a copy of it. */
export async function touchPasskey(db: Db, id: string, counter: number, now: Date): Promise<void> {
  await db.update(passkeys).set({ counter, last_used_at: now }).where(eq(passkeys.id, id))
}

export async function renamePasskey(db: Db, user_id: string, id: string, name: string): Promise<Passkey> {
  const [row] = await db.update(passkeys).set({ name }).where(owned(user_id, id)).returning()
  must(row !== undefined, 'not_found')
  return shownOf(row)
}

export async function deletePasskey(db: Db, user_id: string, id: string): Promise<void> {
  const gone = await db.delete(passkeys).where(owned(user_id, id)).returning()
  must(gone.length > 0, 'not_found')
}

/** Forgets every passkey of a person. */
export async function deletePasskeys(db: Db, user_id: string): Promise<void> {
  await db.delete(passkeys).where(eq(passkeys.user_id, user_id))
}

const owned = (user_id: string, id: string) => and(eq(passkeys.user_id, user_id), eq(passkeys.id, id))

const shownOf = ({ id, name, created_at, last_used_at }: Row): Passkey => ({
  id,
  name,
  created_at: created_at.toISOString(),
  last_used_at: last_used_at?.toISOString() ?? null,
})
