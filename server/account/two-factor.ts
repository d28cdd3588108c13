import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Db } from '#server/db/db.ts'
import { two_factors } from '#server/db/schema.ts'
import { seal, unseal } from '#server/seal.ts'
import type { Deps } from '#server/scope.ts'

type Given = Pick<Deps, 'db' | 'clock' | 'secret'>

/** Makes a new secret for a person, which counts once its first code was given. */
export async function startTwoFactor(deps: Deps, { id, email }: { id: string; email: string }) {
  const secret = new Secret({ size: 20 })
  const values = {
    secret: seal(deps.secret, secret.base32),
    confirmed_at: null,
    last_step: 0,
    recovery_hashes: [],
  }
  await deps.db
    .insert(two_factors)
    .values({ user_id: id, ...values })
    .onConflictDoUpdate({ target: two_factors.user_id, set: values })
  const issuer = `Régie · ${deps.settings.name}`
  return { secret: secret.base32, uri: new TOTP({ issuer, label: email, secret }).toString() }
}

/** Whether a person's codes are on, and how many recovery codes are left. */
export async function twoFactorOf(db: Db, user_id: string) {
  const [row] = await db.select().from(two_factors).where(eq(two_factors.user_id, user_id))
  return {
    is_started: row !== undefined && row.confirmed_at === null,
    is_on: row !== undefined && row.confirmed_at !== null,
    recovery_codes: row?.recovery_hashes.length ?? 0,
  }
}

/** Turns codes on when this is the right first one, and answers the recovery codes; null when it is wrong. */
export async function confirmTwoFactor(given: Given, user_id: string, code: string) {
  if (!(await takeCode(given, user_id, code))) return null
  await given.db
    .update(two_factors)
    .set({ confirmed_at: given.clock.now() })
    .where(eq(two_factors.user_id, user_id))
  return renewRecoveryCodes(given.db, user_id)
}

/** Ten new recovery codes: their hashes are kept, they themselves are told this once. */
export async function renewRecoveryCodes(db: Db, user_id: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, newCode)
  await db
    .update(two_factors)
    .set({ recovery_hashes: codes.map(hashOf) })
    .where(eq(two_factors.user_id, user_id))
  return codes
}

/** Takes what a person gave as a second factor: a code of now, or a recovery code. None is taken twice. */
export async function takeSecondFactor(given: Given, user_id: string, typed: string): Promise<boolean> {
  const row = and(eq(two_factors.user_id, user_id), isNotNull(two_factors.confirmed_at))
  if (/^[\d\s]+$/.test(typed)) return takeCode(given, user_id, typed)
  const hash = hashOf(typed)
  const taken = await given.db
    .update(two_factors)
    .set({ recovery_hashes: sql`array_remove(${two_factors.recovery_hashes}, ${hash})` })
    .where(and(row, sql`${hash} = any(${two_factors.recovery_hashes})`))
    .returning()
  return taken.length > 0
}

/** Only codes of the application work, until new recovery codes are made. */
export async function dropRecoveryCodes(db: Db, user_id: string): Promise<void> {
  await db.update(two_factors).set({ recovery_hashes: [] }).where(eq(two_factors.user_id, user_id))
}

export async function dropTwoFactor(db: Db, user_id: string): Promise<void> {
  await db.delete(two_factors).where(eq(two_factors.user_id, user_id))
}

/** A code of this half minute, the one before or the one after, unless it or a later one was taken. */
async function takeCode({ db, clock, secret }: Given, user_id: string, typed: string): Promise<boolean> {
  const [row] = await db.select().from(two_factors).where(eq(two_factors.user_id, user_id))
  if (row === undefined) return false
  const timestamp = clock.now().getTime()
  const delta = TOTP.validate({
    token: typed.replace(/\s/g, ''),
    secret: Secret.fromBase32(unseal(secret, row.secret)),
    window: 1,
    timestamp,
  })
  if (delta === null) return false
  const step = TOTP.counter({ timestamp }) + delta
  const unused = and(eq(two_factors.user_id, user_id), lt(two_factors.last_step, step))
  return (await db.update(two_factors).set({ last_step: step }).where(unused).returning()).length > 0
}

/** 32 signs that are not taken for each other. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'

function newCode(): string {
  const signs = [...randomBytes(10)].map((byte) => SIGNS[byte % 32])
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`
}

const hashOf = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex')
