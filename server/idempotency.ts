import { createHmac } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { idempotency_keys } from '#server/db/schema.ts'
import { must } from './problem.ts'
import { toResponse } from './reply.ts'
import type { Deps, Member } from './scope.ts'
import { seal, unseal } from './seal.ts'

type Attempt = Pick<Deps, 'db' | 'clock' | 'secret'> & { request: Request; member: Member; body: unknown }

const DAY = 86_400_000

/**
 * Answers a request that carries an `Idempotency-Key` once: a repeat within 24 h gets the first answer again, and a
 * key reused for something else is refused. The record is written in the transaction of the write itself, so that
 * both exist or neither does; a second attempt at the same instant waits for the first.
 */
export async function answerOnce(attempt: Attempt, run: () => Promise<Response>): Promise<Response> {
  const { db, clock, secret, request, member } = attempt
  const key = request.headers.get('idempotency-key')
  if (key === null) return run()
  must(key.length > 0 && key.length <= 200, 'malformed')
  const own = and(eq(idempotency_keys.user_id, member.user.id), eq(idempotency_keys.key, key))
  const [fingerprint, created_at] = [fingerprintOf(attempt), clock.now()]
  await forgetOld(attempt)
  const inserted = await db
    .insert(idempotency_keys)
    .values({ user_id: member.user.id, key, fingerprint, created_at })
    .onConflictDoNothing()
    .returning()
  if (inserted.length === 0) {
    const [first] = await db.select().from(idempotency_keys).where(own)
    must(first !== undefined, 'conflict')
    must(first.fingerprint === fingerprint, 'idempotency_mismatch')
    const body: unknown = first.body && JSON.parse(unseal(secret, first.body))
    return toResponse(first.status ?? 200, body, request, new Headers({ 'idempotency-replayed': 'true' }))
  }
  const response = await run()
  const text = await response.clone().text()
  await db
    .update(idempotency_keys)
    .set({ status: response.status, body: text && seal(secret, text) })
    .where(own)
  return response
}

/** What others are forgetting at this instant is left to them. */
async function forgetOld({ db, clock }: Attempt) {
  const limit = new Date(clock.now().getTime() - DAY)
  await db.execute(sql`delete from ${idempotency_keys} where ctid in (
    select ctid from ${idempotency_keys} where created_at < ${limit.toISOString()} limit 100 for update skip locked)`)
}

/** With the server’s secret: what was sent may hold a password, which nobody must be able to guess from the row. */
function fingerprintOf({ secret, request, body }: Attempt) {
  const { pathname, search } = new URL(request.url)
  const content = JSON.stringify(body ?? null, (_, value: unknown) =>
    value instanceof File ? [value.name, value.type, value.size] : value,
  )
  return createHmac('sha256', secret)
    .update(`${request.method} ${pathname}${search} ${content}`)
    .digest('hex')
}
