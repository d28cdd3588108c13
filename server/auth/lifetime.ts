import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { session, user } from '#server/db/schema.ts'
import type { Deps } from '#server/scope.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** A session ends after a week without use, and after a month in any case: an abandoned desk closes by itself. */
const IDLE_DAYS = 7
export const LONGEST_DAYS = 30

export const expiryOf = (opened: Date, now: Date) =>
  new Date(Math.min(opened.getTime() + LONGEST_DAYS * DAY, now.getTime() + IDLE_DAYS * DAY))

interface Seen {
  session: { id: string; createdAt: Date; updatedAt: Date }
  user: { id: string; last_seen_at: Date | null }
}

/** Notes that a person was here, in this session, and puts off its end, at most once a minute. */
export async function keepAlive({ db, clock }: Deps, seen: Seen) {
  const now = clock.now()
  const stale = new Date(now.getTime() - MINUTE)
  const { last_seen_at } = seen.user
  if (last_seen_at !== null && last_seen_at > stale && seen.session.updatedAt > stale) return
  await db
    .update(user)
    .set({ last_seen_at: now })
    .where(and(eq(user.id, seen.user.id), or(isNull(user.last_seen_at), lt(user.last_seen_at, stale))))
  await db
    .update(session)
    .set({ expiresAt: expiryOf(seen.session.createdAt, now), updatedAt: now })
    .where(eq(session.id, seen.session.id))
}
