import { randomUUID } from 'node:crypto'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Role } from '#app/contract/policy.ts'
import type { User, UserPatch } from '#app/contract/user.ts'
import type { Db } from '#server/db/db.ts'
import { account, passkeys, session, two_factors, user } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { PROVIDER } from './password.ts'

/** Everybody, by name in French order. */
export async function listUsers(db: Db): Promise<User[]> {
  const rows = await selectUsers(db)
  return rows.map(toUser).toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))
}

/** One person, kept from others' changes until the end of the transaction. Throws `not_found`. */
export async function lockUser(db: Db, id: string): Promise<User> {
  await db.select().from(user).where(eq(user.id, id)).for('update')
  return findUser(db, id)
}

async function findUser(db: Db, id: string): Promise<User> {
  const [row] = await selectUsers(db).where(eq(user.id, id))
  must(row !== undefined, 'not_found')
  return toUser(row)
}

/** A new account without a password: an invitation gives it one. The address is kept in lower case. */
export async function insertUser(db: Db, input: { name: string; email: string; role: Role }): Promise<User> {
  const id = randomUUID()
  await db.insert(user).values({ ...input, id, email: input.email.toLowerCase(), emailVerified: true })
  return findUser(db, id)
}

/** The account of this address, or undefined. */
export async function userWithEmail(db: Db, email: string): Promise<User | undefined> {
  const [row] = await selectUsers(db).where(eq(user.email, email.toLowerCase()))
  return row && toUser(row)
}

/** Writes the change as the next version. Whoever has no account any more, or another role, learns it at once. */
export async function updateUser(db: Db, id: string, patch: UserPatch): Promise<User> {
  await db
    .update(user)
    .set({ ...patch, lock_version: sql`${user.lock_version} + 1` })
    .where(eq(user.id, id))
  if (patch.active === false) await db.delete(session).where(eq(session.userId, id))
  return findUser(db, id)
}

/** Whether nobody else could give roles. Locks every admin, so that two cannot step down at the same instant. */
export async function isLastAdmin(db: Db, id: string): Promise<boolean> {
  await db.select().from(user).where(eq(user.role, 'admin')).orderBy(user.id).for('update')
  return !(await hasAdmin(db, id))
}

/** Whether an admin can sign in, other than the one named. */
export async function hasAdmin(db: Db, other_than = ''): Promise<boolean> {
  const open = and(eq(user.role, 'admin'), eq(user.active, true), ne(user.id, other_than))
  const rows = await selectUsers(db).where(open)
  return rows.some((row) => row.account_id !== null)
}

const selectUsers = (db: Db) =>
  db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      active: user.active,
      last_seen_at: user.last_seen_at,
      lock_version: user.lock_version,
      account_id: account.id,
      second_factor: sql<boolean>`${user.id} in (select user_id from ${two_factors} where confirmed_at is not null union select user_id from ${passkeys})`,
    })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, PROVIDER)))

type Row = Awaited<ReturnType<typeof selectUsers>>[number]

function toUser({ account_id, last_seen_at, ...row }: Row): User {
  return { ...row, invited: account_id === null, last_seen_at: last_seen_at?.toISOString() ?? null }
}
