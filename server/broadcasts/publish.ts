import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { redirects, revisions } from '#server/db/schema.ts'
import type { Row } from './content.ts'
import type { Stored } from './rows.ts'
import { publicPath } from './slugs.ts'

/** What publishing changes in the row, besides the status: the public sees the revision `n` from now on. */
export function publicationOf(
  { row, content }: Stored,
  n: number,
  at: Date,
  told: Date | null,
): Partial<Row> {
  return {
    previous_start_at: previousStart(row, told, dateOf(content.scheduled_start_at)),
    published_n: n,
    published_slug: content.page.slug,
    published_at: at,
    first_published_at: row.first_published_at ?? at,
    has_unpublished_changes: false,
  }
}

/** The start that the public reads before the page is published again, null when it reads none. */
export async function startTold(db: Db, { id, published_n }: Row): Promise<Date | null> {
  if (published_n === null) return null
  const [revision] = await db
    .select({ start: sql<string | null>`${revisions.snapshot}->>'scheduled_start_at'` })
    .from(revisions)
    .where(and(eq(revisions.broadcast_id, id), eq(revisions.n, published_n)))
  return dateOf(revision?.start ?? null)
}

/** Lets old addresses lead to the page: the one it had before, and the one in WordPress. First come, first served. */
export async function redirectOldAddresses(db: Db, { row, content }: Stored): Promise<void> {
  const path = publicPath(content.page.slug)
  await db.delete(redirects).where(and(eq(redirects.path, path), eq(redirects.broadcast_id, row.id)))
  const former = row.published_slug === null ? null : publicPath(row.published_slug)
  const old = [former, legacyPath(content.wp_legacy_link)]
  const values = old.flatMap((from) =>
    from === null || from === path ? [] : [{ path: from, broadcast_id: row.id }],
  )
  if (values.length > 0) await db.insert(redirects).values(values).onConflictDoNothing()
}

/**
 * The start announced last, as long as another one holds now: one that comes back to its former hour was not moved. A
 * live that nobody was told of has none, and of one that began there is nothing left to move.
 */
function previousStart(row: Row, told: Date | null, start: Date | null): Date | null {
  const { live_state, previous_start_at: before } = row
  if (live_state === 'live' || live_state === 'ended' || live_state === 'replay') return before
  if (live_state === 'none' || told === null || start === null) return null
  const previous = told.getTime() === start.getTime() ? before : told
  return before?.getTime() === start.getTime() ? null : previous
}

const dateOf = (instant: string | null) => (instant === null ? null : new Date(instant))

/** The path of an old address as redirects hold it, without a slash at the end; null for one that says nothing (`/?p=12`). */
function legacyPath(link: string | null) {
  if (link === null || !URL.canParse(link)) return null
  const path = new URL(link).pathname.replace(/\/+$/, '')
  return path === '' ? null : path
}
