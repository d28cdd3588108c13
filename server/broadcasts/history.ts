import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Revision } from '#app/contract/revision.ts'
import type { Db } from '#server/db/db.ts'
import { revisions, user } from '#server/db/schema.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { must } from '#server/problem.ts'

/** A page of the history, newest first. */
export async function listRevisions(
  db: Db,
  broadcast_id: number,
  query: { page?: number | undefined; per_page?: number | undefined },
) {
  const { limit, offset } = windowOf(query)
  const of = eq(revisions.broadcast_id, broadcast_id)
  const rows = await db
    .select(entry)
    .from(revisions)
    .leftJoin(user, eq(user.id, revisions.by))
    .where(of)
    .orderBy(desc(revisions.at), desc(revisions.n))
    .limit(limit)
    .offset(offset)
  return { data: rows.map(told), meta: metaOf(query, await db.$count(revisions, of)) }
}

/** One entry, with what was written by then; refused as `not_found`. */
export async function findRevision(db: Db, broadcast_id: number, n: number) {
  const [row] = await db
    .select({ ...entry, snapshot: revisions.snapshot })
    .from(revisions)
    .leftJoin(user, eq(user.id, revisions.by))
    .where(and(eq(revisions.broadcast_id, broadcast_id), eq(revisions.n, n)))
  must(row !== undefined, 'not_found')
  const { snapshot, ...revision } = row
  return { revision: told(revision), snapshot }
}

/** The state of the working copy before an entry, null when there was none. */
export async function numberBefore(db: Db, broadcast_id: number, { n: number, at: instant }: Revision) {
  const [before] = await db
    .select({ n })
    .from(revisions)
    .where(
      and(
        eq(revisions.broadcast_id, broadcast_id),
        ne(kind, 'set_aside'),
        sql`(${at}, ${n}) < (${instant}, ${number})`,
      ),
    )
    .orderBy(desc(at), desc(n))
    .limit(1)
  return before?.n ?? null
}

const { n, at, kind, changed, to, note, name, restored_n } = revisions
const entry = { n, at, kind, changed, to, note, name, restored_n, by: { id: user.id, name: user.name } }

function told(row: Omit<Revision, 'at'> & { at: Date }): Revision {
  return { ...row, at: row.at.toISOString() }
}
