import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { idempotency_keys } from '#server/db/schema.ts'
import { must } from './problem.ts'
import type { Member } from './scope.ts'

interface Attempt {
  db: Db
  request: Request
  member: Member | null
  body: unknown
  clock: { now(): Date }
}

/**
 * Answers a POST that carries an `Idempotency-Key` once: a repeat within 24 h gets the first answer again, and a key
 * reused for something else is refused. The record is written in the transaction of the write itself, so that
 * both exist or neither does; a second attempt at the same instant waits for the first.
 */
export async function answerOnce(attempt: Attempt, run: () => Promise<Response>): Promise<Response> {
  const key = attempt.request.headers.get('idempotency-key')
  if (key === null || attempt.member === null || attempt.request.method !== 'POST') return run()
  must(key.length <= 200, 'malformed')
  const { db, member } = attempt
  const own = and(eq(idempotency_keys.user_id, member.user.id), eq(idempotency_keys.key, key))
  const fingerprint = fingerprintOf(attempt)
  const now = attempt.clock.now()
  await db
    .delete(idempotency_keys)
    .where(sql`${idempotency_keys.created_at} < ${new Date(now.getTime() - 86_400_000)}`)
  const inserted = await db
    .insert(idempotency_keys)
    .values({ user_id: member.user.id, key, fingerprint, created_at: now })
    .onConflictDoNothing()
    .returning()
  if (inserted.length === 0) {
    const [first] = await db.select().from(idempotency_keys).where(own)
    must(first !== undefined, 'conflict')
    must(first.fingerprint === fingerprint, 'idempotency_mismatch')
    return replay(first.status ?? 200, first.body ?? '')
  }
  const response = await run()
  await db
    .update(idempotency_keys)
    .set({ status: response.status, body: await response.clone().text() })
    .where(own)
  return response
}

function fingerprintOf({ request, body }: Attempt) {
  const content = body instanceof Object && 'file' in body ? '' : JSON.stringify(body ?? null)
  return createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname} ${content}`)
    .digest('hex')
}

function replay(status: number, body: string) {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'idempotency-replayed': 'true',
  })
  const version = /"lock_version":(\d+)/.exec(body)?.[1]
  if (version !== undefined) headers.set('etag', `"${version}"`)
  return new Response(status === 204 ? null : body, { status, headers })
}
