import { and, eq, ne } from 'drizzle-orm'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, redirects, revisions } from '#server/db/schema.ts'
import { present } from './present.ts'
import { previewed } from './preview-tokens.ts'
import { refsOf } from './refs.ts'
import { selectBroadcasts, type Stored } from './rows.ts'
import { publicPath } from './slugs.ts'

/**
 * What the public sees at an address, null when nothing: what was published last, never the working copy, with the
 * live's state and the names of guests, tags and series as of now.
 */
export async function publishedBySlug(db: Db, slug: string): Promise<Broadcast | null> {
  const [stored] = await selectBroadcasts(db, eq(broadcasts.published_slug, slug))
  if (stored === undefined || stored.row.published_n === null) return null
  const [revision] = await db
    .select({ snapshot: revisions.snapshot })
    .from(revisions)
    .where(and(eq(revisions.broadcast_id, stored.row.id), eq(revisions.n, stored.row.published_n)))
  const updated_at = stored.row.published_at ?? stored.row.updated_at
  const row = { ...stored.row, updated_at, has_unpublished_changes: false }
  return revision === undefined ? null : joined(db, { ...stored, row, content: revision.snapshot })
}

/** Whether a page that is withdrawn now answered at the address. */
export async function wasPublished(db: Db, slug: string): Promise<boolean> {
  return (await db.$count(broadcasts, eq(broadcasts.published_slug, slug))) > 0
}

/** Where an old path of the public site leads now, null when nowhere. A slash at the end makes no difference. */
export async function redirectFrom(db: Db, path: string): Promise<string | null> {
  const [found] = await db
    .select({ slug: broadcasts.published_slug })
    .from(redirects)
    .innerJoin(broadcasts, eq(broadcasts.id, redirects.broadcast_id))
    .where(eq(redirects.path, path.replace(/\/+$/, '')))
  return found?.slug ? publicPath(found.slug) : null
}

/** The working copy that a preview link opens, null when the link or the page is no more. */
export async function broadcastByPreviewToken(db: Db, token: string, now: Date): Promise<Broadcast | null> {
  const [stored] = await selectBroadcasts(
    db,
    and(eq(broadcasts.id, (await previewed(db, token, now)) ?? 0), ne(broadcasts.status, 'trashed')),
  )
  return stored === undefined ? null : joined(db, stored)
}

async function joined(db: Db, stored: Stored) {
  return present(stored, await refsOf(db, stored.content))
}
