import { randomUUID } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import { verification } from '#server/db/schema.ts'
import type { Deps } from '#server/scope.ts'

type Kept = Pick<Deps, 'db' | 'clock'>

/** Keeps a value for one use, for a time: `key` opens it. What nobody came for goes meanwhile. */
export async function keepOnce({ db, clock }: Kept, key: string, value: string, ms: number): Promise<void> {
  const now = clock.now()
  await db.delete(verification).where(lt(verification.expiresAt, new Date(now.getTime() - DAY)))
  const expiresAt = new Date(now.getTime() + ms)
  await db
    .insert(verification)
    .values({ id: randomUUID(), identifier: key, value, expiresAt, createdAt: now, updatedAt: now })
}

/** The value, still there: `null` when it was taken or never was, `late` when its time is over. */
export async function peekOnce({ db, clock }: Kept, key: string): Promise<{ value: string } | 'late' | null> {
  const [row] = await db.select().from(verification).where(eq(verification.identifier, key))
  if (row === undefined) return null
  return row.expiresAt > clock.now() ? { value: row.value } : 'late'
}

/** Takes the value: of two at once, one gets it. */
export async function takeOnce({ db, clock }: Kept, key: string): Promise<string | null> {
  const open = and(eq(verification.identifier, key), gt(verification.expiresAt, clock.now()))
  const [row] = await db.delete(verification).where(open).returning()
  return row?.value ?? null
}

/** Takes away every value that says this under keys with this beginning. */
export async function dropOnce({ db }: Pick<Deps, 'db'>, kind: string, value: string): Promise<void> {
  const rows = await db.select().from(verification).where(eq(verification.value, value))
  for (const { id, identifier } of rows)
    if (identifier.startsWith(kind)) await db.delete(verification).where(eq(verification.id, id))
}

const DAY = 86_400_000
