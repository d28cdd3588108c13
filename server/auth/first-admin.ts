import { eq, like } from 'drizzle-orm'
import type { Role } from '#app/contract/policy.ts'
import type { Db } from '#server/db/db.ts'
import { account, session, user } from '#server/db/schema.ts'
import type { Deps } from '#server/scope.ts'
import { inviteTo } from './invitations.ts'
import { setPassword } from './password.ts'
import { hasAdmin, insertUser, userWithEmail } from './user-store.ts'

/**
 * In production, the one-time link where the first admin chooses an address and a password; null when an admin can
 * sign in already, and in demo mode. Each call makes a new link and closes the one before.
 */
export async function firstAdminLink(deps: Deps): Promise<string | null> {
  if (deps.settings.demo) return null
  return deps.db.transaction(async (db) => {
    await closeDemoAccounts(db)
    return (await hasAdmin(db)) ? null : inviteTo({ ...deps, db }, null)
  })
}

/** One account per role with the same password, for the demo newsroom alone: production closes them again. */
export async function createDemoAccounts(db: Db, password: string): Promise<DemoAccount[]> {
  await db.transaction(async (transaction) => {
    for (const { email, name, role } of DEMO) {
      const known = await userWithEmail(transaction, email)
      const { id } = known ?? (await insertUser(transaction, { email, name, role }))
      await transaction.update(user).set({ role, active: true }).where(eq(user.id, id))
      await setPassword(transaction, id, password)
    }
  })
  return DEMO
}

export interface DemoAccount {
  email: string
  name: string
  role: Role
}

const DOMAIN = '@demo.regie'

const DEMO: DemoAccount[] = [
  { email: `viewer${DOMAIN}`, name: 'Lina Ferrandon', role: 'viewer' },
  { email: `editor${DOMAIN}`, name: 'Maël Quintrec', role: 'editor' },
  { email: `chef${DOMAIN}`, name: 'Odile Vasseur-Benali', role: 'chief_editor' },
  { email: `producer${DOMAIN}`, name: 'Théo Amsellem', role: 'producer' },
  { email: `admin${DOMAIN}`, name: 'Solène Kerouredan', role: 'admin' },
]

/** Data made in demo mode and then put into production: its printed passwords must open nothing. */
async function closeDemoAccounts(db: Db) {
  const demo = await db
    .update(user)
    .set({ active: false })
    .where(like(user.email, `%${DOMAIN}`))
    .returning({ id: user.id })
  for (const { id } of demo) {
    await db.delete(session).where(eq(session.userId, id))
    await db.delete(account).where(eq(account.userId, id))
  }
}
