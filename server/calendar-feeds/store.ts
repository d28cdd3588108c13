import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, isNull, lt, or } from 'drizzle-orm'
import type { CalendarFeed, CalendarFeedInput } from '#app/contract/calendar-feed.ts'
import type { Db } from '#server/db/db.ts'
import { calendar_feeds, user } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'

/** Makes a private address. The secret is in the answer and nowhere else: only its hash is kept. */
export async function openFeedOf(
  db: Db,
  user_id: string,
  { label }: CalendarFeedInput,
  { now, site_url }: { now: Date; site_url: string },
): Promise<CalendarFeed & { url: string }> {
  const secret = randomBytes(32).toString('base64url')
  const values = { user_id, hash: hashOf(secret), label: label || null, created_at: now }
  const [feed] = await db.insert(calendar_feeds).values(values).returning()
  must(feed !== undefined, 'internal')
  return { ...feedOf(feed), url: `${site_url}/calendar/${secret}.ics` }
}

/** The private addresses of a person, the newest first. */
export async function listFeeds(db: Db, user_id: string): Promise<CalendarFeed[]> {
  const rows = await db
    .select()
    .from(calendar_feeds)
    .where(eq(calendar_feeds.user_id, user_id))
    .orderBy(desc(calendar_feeds.created_at), desc(calendar_feeds.id))
  return rows.map(feedOf)
}

/** Closes an address at once; somebody else's is `not_found`, as one that never was. */
export async function closeFeed(db: Db, user_id: string, id: number): Promise<void> {
  const own = and(eq(calendar_feeds.id, id), eq(calendar_feeds.user_id, user_id))
  const closed = await db.delete(calendar_feeds).where(own).returning({ id: calendar_feeds.id })
  must(closed.length === 1, 'not_found')
}

/** Whether the secret opens the agenda: it was never closed, and its owner may still come in. Notes when it was read. */
export async function opensAgenda(db: Db, secret: string, now: Date): Promise<boolean> {
  const [feed] = await db
    .select({ id: calendar_feeds.id })
    .from(calendar_feeds)
    .innerJoin(user, eq(user.id, calendar_feeds.user_id))
    .where(and(eq(calendar_feeds.hash, hashOf(secret)), eq(user.active, true)))
  if (feed === undefined) return false
  const long = or(isNull(calendar_feeds.read_at), lt(calendar_feeds.read_at, new Date(now.getTime() - HOUR)))
  await db
    .update(calendar_feeds)
    .set({ read_at: now })
    .where(and(eq(calendar_feeds.id, feed.id), long))
  return true
}

/** Programs ask every few minutes: a write an hour says enough. */
const HOUR = 3_600_000

function feedOf({ id, label, created_at, read_at }: typeof calendar_feeds.$inferSelect): CalendarFeed {
  return { id, label, created_at: created_at.toISOString(), read_at: read_at?.toISOString() ?? null }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
