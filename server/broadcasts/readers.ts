import { and, eq, ne, type SQL } from 'drizzle-orm'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, redirects, revisions } from '#server/db/schema.ts'
import { present } from './present.ts'
import { previewed } from './preview-tokens.ts'
import { refsOf } from './refs.ts'
import { selectBroadcasts, type Stored } from './rows.ts'
import { publicPath } from './slugs.ts'

/**
 * What the public sees at an address: what was published last, never the working copy; the live's state and the
 * names of guests, tags and series as of now. `gone` for a page that was withdrawn, null when there never was one.
 */
export async function publishedSnapshot(db: Db, slug: string): Promise<Broadcast | 'gone' | null> {
  return published(db, eq(broadcasts.published_slug, slug))
}

/** The same by id. */
export async function publishedById(db: Db, id: number): Promise<Broadcast | 'gone' | null> {
  return published(db, eq(broadcasts.id, id))
}

/** The working copy, null when there is none or it is in the trash. */
export async function workingCopy(db: Db, id: number): Promise<Broadcast | null> {
  const where = and(eq(broadcasts.id, id), ne(broadcasts.status, 'trashed'))
  const [stored] = where === undefined ? [] : await selectBroadcasts(db, where)
  return stored === undefined ? null : joined(db, stored)
}

/** The working copy that a preview link opens, null when the link is unknown, expired or revoked. */
export async function broadcastByPreviewToken(db: Db, token: string, now: Date): Promise<Broadcast | null> {
  const id = await previewed(db, token, now)
  return id === null ? null : workingCopy(db, id)
}

/** Where an old path of the public site leads now, null when nowhere. A slash at the end makes no difference. */
export async function redirectOf(db: Db, path: string): Promise<string | null> {
  const [found] = await db
    .select({ slug: broadcasts.published_slug })
    .from(redirects)
    .innerJoin(broadcasts, eq(broadcasts.id, redirects.broadcast_id))
    .where(eq(redirects.path, path.replace(/\/+$/, '')))
  return found?.slug ? publicPath(found.slug) : null
}

async function published(db: Db, where: SQL): Promise<Broadcast | 'gone' | null> {
  const [stored] = await selectBroadcasts(db, where)
  if (stored?.row.published_slug === undefined || stored.row.published_slug === null) return null
  if (stored.row.published_n === null) return 'gone'
  const [revision] = await db
    .select({ snapshot: revisions.snapshot })
    .from(revisions)
    .where(and(eq(revisions.broadcast_id, stored.row.id), eq(revisions.n, stored.row.published_n)))
  const row = { ...stored.row, ...SETTLED, updated_at: stored.row.published_at ?? stored.row.updated_at }
  return revision === undefined ? 'gone' : joined(db, { row, content: revision.snapshot })
}

/** Nothing of the working copy shows, not even that there is one. */
const SETTLED = { has_unpublished_changes: false }

async function joined(db: Db, stored: Stored) {
  return present(stored, await refsOf(db, stored.content))
}
