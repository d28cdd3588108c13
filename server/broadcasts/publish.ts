import { and, eq } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { redirects } from '#server/db/schema.ts'
import type { Row } from './content.ts'
import type { Stored } from './rows.ts'
import { publicPath } from './slugs.ts'

/** What publishing changes in the row, besides the status: the public sees the revision `n` from now on. */
export function publicationOf({ row, content }: Stored, n: number, at: Date): Partial<Row> {
  return {
    published_n: n,
    published_slug: content.page.slug,
    published_at: at,
    first_published_at: row.first_published_at ?? at,
    has_unpublished_changes: false,
  }
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

/** The path of an old address as redirects hold it, without a slash at the end; null for one that says nothing (`/?p=12`). */
function legacyPath(link: string | null) {
  if (link === null || !URL.canParse(link)) return null
  const path = new URL(link).pathname.replace(/\/+$/, '')
  return path === '' ? null : path
}
