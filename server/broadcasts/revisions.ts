import { and, desc, eq } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Revision, RevisionKind } from '#app/contract/revision.ts'
import type { Db } from '#server/db/db.ts'
import { revisions, user } from '#server/db/schema.ts'
import { metaOf, windowOf } from '#server/paging.ts'

/** What was done to a broadcast, by whom. */
export interface Entry {
  kind: RevisionKind
  by: string
  at: Date
  changed: string[]
  snapshot: Content
  note?: string | undefined
}

/**
 * Adds to the history of a broadcast (whose row is held) and answers the entry's number. An autosave folds into
 * the last one of the same person for thirty minutes, so that the history stays readable.
 */
export async function record(db: Db, broadcast_id: number, entry: Entry): Promise<number> {
  const last = await lastOf(db, broadcast_id)
  if (last !== undefined && folds(last, entry)) {
    const changed = [...new Set([...last.changed, ...entry.changed])]
    await change(db, broadcast_id, last.n, { at: entry.at, snapshot: entry.snapshot, changed })
    return last.n
  }
  const n = (last?.n ?? 0) + 1
  await db.insert(revisions).values({ ...entry, broadcast_id, n, since: entry.at })
  return n
}

/** Keeps the last autosave of this person as a save of its own: nothing folds into it any more. */
export async function keepAutosave(db: Db, broadcast_id: number, by: string): Promise<void> {
  const last = await lastOf(db, broadcast_id)
  if (last?.kind === 'autosave' && last.by === by) await change(db, broadcast_id, last.n, { kind: 'manual' })
}

/** A page of the history, newest first. */
export async function listRevisions(
  db: Db,
  broadcast_id: number,
  query: { page?: number | undefined; per_page?: number | undefined },
) {
  const { limit, offset } = windowOf(query)
  const of = eq(revisions.broadcast_id, broadcast_id)
  const { n, at, kind, changed, note } = revisions
  const rows = await db
    .select({ n, at, kind, changed, note, by: { id: user.id, name: user.name } })
    .from(revisions)
    .leftJoin(user, eq(user.id, revisions.by))
    .where(of)
    .orderBy(desc(n))
    .limit(limit)
    .offset(offset)
  const data: Revision[] = rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  return { data, meta: metaOf(query, await db.$count(revisions, of)) }
}

type Last = Awaited<ReturnType<typeof lastOf>>

async function lastOf(db: Db, broadcast_id: number) {
  const { n, kind, by, since, changed } = revisions
  const [last] = await db
    .select({ n, kind, by, since, changed })
    .from(revisions)
    .where(eq(revisions.broadcast_id, broadcast_id))
    .orderBy(desc(n))
    .limit(1)
  return last
}

function folds(last: NonNullable<Last>, { kind, by, at }: Entry) {
  const recent = at.getTime() - last.since.getTime() < FOLDING_MINUTES * 60_000
  return kind === 'autosave' && last.kind === 'autosave' && last.by === by && recent
}

const FOLDING_MINUTES = 30

async function change(
  db: Db,
  broadcast_id: number,
  n: number,
  values: Partial<typeof revisions.$inferInsert>,
) {
  await db
    .update(revisions)
    .set(values)
    .where(and(eq(revisions.broadcast_id, broadcast_id), eq(revisions.n, n)))
}
