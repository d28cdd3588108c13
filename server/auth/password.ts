import { randomUUID } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { and, eq } from 'drizzle-orm'
import { fold } from '#app/lib/fold.ts'
import type { Db } from '#server/db/db.ts'
import { account } from '#server/db/schema.ts'
import { refusedField } from '#server/problem.ts'
import { COMMON } from './common-passwords.ts'

/** Gives an account its password, as the sign-in library keeps it: salted scrypt, never the word itself. */
export async function setPassword(db: Db, user_id: string, password: string) {
  const own = and(eq(account.userId, user_id), eq(account.providerId, PROVIDER))
  await db.delete(account).where(own)
  await db.insert(account).values({
    id: randomUUID(),
    accountId: user_id,
    providerId: PROVIDER,
    userId: user_id,
    password: await hashPassword(password),
  })
}

/** Whether this is the password of an account that has one. */
export async function isPassword(db: Db, user_id: string, password: string): Promise<boolean> {
  const own = and(eq(account.userId, user_id), eq(account.providerId, PROVIDER))
  const [row] = await db.select({ hash: account.password }).from(account).where(own)
  return row?.hash ? verifyPassword({ hash: row.hash, password }) : false
}

/** How the library names an account that signs in with a password. */
export const PROVIDER = 'credential'

/** Refuses what is tried first: a common word with digits around it, one key held down, digits alone, or the person's own name. */
export function refuseCommon(password: string, person: string[]) {
  const letters = fold(password).replace(/[^\p{L}]/gu, '')
  const own = person.flatMap((text) => fold(text).split(/[^\p{L}]+/u)).filter((word) => word.length > 2)
  const rest = own.reduce((text, word) => text.replaceAll(word, ''), letters)
  const few = new Set(password.toLowerCase()).size < 5
  if (few || COMMON.has(letters) || rest.length < 3) throw refusedField(['password'], 'password_weak')
}
