import { verifyPassword } from 'better-auth/crypto'
import { and, eq, like, sql } from 'drizzle-orm'
import { Role } from '#app/contract/policy.ts'
import { createDemoAccounts } from './auth/first-admin.ts'
import { PROVIDER } from './auth/password.ts'
import type { Db } from './db/db.ts'
import { account, broadcasts, guests, user } from './db/schema.ts'
import type { Deps } from './scope.ts'

/** Fills an empty database with the demo newsroom and sees to it that the password opens its accounts, which it lists. */
export async function openDemo(deps: Deps, demo: Demo, tell: (line: string) => void): Promise<string> {
  const { password } = demo
  if (await isEmpty(deps.db)) {
    tell(
      'Première ouverture\u00A0: la rédaction de démonstration s’installe, comptez une vingtaine de secondes…',
    )
    await fill(deps, demo)
  }
  const accounts = await accountsOf(deps.db)
  const hash = accounts[0]?.hash
  const opens = hash ? await verifyPassword({ hash, password }) : false
  if (!opens) await createDemoAccounts(deps.db, password)
  const lines = (opens ? accounts : await accountsOf(deps.db)).map(
    ({ email, role }) => `  ${email.padEnd(22)} ${WORDS[role]}`,
  )
  return [`Comptes de démonstration, mot de passe ${password}\u00A0:`, ...lines].join('\n')
}

/** What the demo newsroom is opened with, and how large it is. */
interface Demo {
  password: string
  broadcasts: number
  guests: number
}

const WORDS: Record<Role, string> = {
  viewer: 'lit',
  editor: 'écrit et publie',
  chief_editor: 'dirige la rédaction',
  producer: 'tient l’antenne',
  admin: 'administre',
}

async function isEmpty(db: Db): Promise<boolean> {
  const counts = await Promise.all([db.$count(broadcasts), db.$count(guests)])
  return counts.every((count) => count === 0)
}

/** All or nothing: an interrupted first start begins again. */
async function fill({ db, clock, media, log }: Deps, demo: Demo): Promise<void> {
  const { fillDemo } = await import('./db/demo/fill.ts')
  await db.transaction((transaction) => fillDemo({ ...demo, db: transaction, clock, images: media, log }))
  // Written several times over, broadcasts lie about in pieces; and lists are counted from indexes once those are clean.
  for (const tidy of [sql`vacuum (full) broadcasts`, sql`vacuum (analyze)`])
    await db.execute(tidy).catch((error: unknown) => log.warn({ err: error }, 'not tidied after filling'))
}

async function accountsOf(db: Db) {
  const accounts = await db
    .select({ email: user.email, role: user.role, hash: account.password })
    .from(user)
    .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, PROVIDER)))
    .where(like(user.email, '%@demo.regie'))
  return accounts.toSorted((a, b) => Role.options.indexOf(a.role) - Role.options.indexOf(b.role))
}
