import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import type { RevisionKind } from '#app/contract/revision.ts'
import type { Db } from '#server/db/db.ts'
import { revisions } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { changedPointers } from './content.ts'

/** What was done to a broadcast, by whom. */
export interface Entry {
  kind: RevisionKind
  by: string
  at: Date
  changed: string[]
  snapshot: Content
  to?: Target
  note?: string | undefined
  restored_n?: number
}

/**
 * Adds to the history of a broadcast (whose row is held) and answers the entry's number. An autosave folds into the
 * last one of the same person for thirty minutes, though others save by themselves meanwhile: the history stays
 * readable. What has a name is left as it is.
 */
export async function record(db: Db, broadcast_id: number, entry: Entry): Promise<number> {
  const open = entry.kind === 'autosave' ? await openAutosave(db, broadcast_id, entry) : undefined
  if (open !== undefined) {
    const changed = [...new Set([...open.changed, ...entry.changed])]
    await change(db, broadcast_id, open.n, { at: entry.at, snapshot: entry.snapshot, changed })
    return open.n
  }
  const [added] = await db.insert(revisions).values(next(broadcast_id, entry)).returning({ n: revisions.n })
  must(added !== undefined, 'internal')
  return added.n
}

/** Adds one entry to the history of each broadcast, at once; none of them is an autosave. */
export async function recordAll(db: Db, entries: Map<number, Entry>): Promise<void> {
  if (entries.size === 0) return
  await db.insert(revisions).values([...entries].map(([id, entry]) => next(id, entry)))
}

/** The row of an entry after all others of its broadcast. */
function next(broadcast_id: number, entry: Entry) {
  const n = sql`(select coalesce(max(n), 0) + 1 from revisions where broadcast_id = ${broadcast_id})`
  return { ...entry, broadcast_id, n, since: entry.at }
}

/** Keeps the last autosave of this person as a save of its own: nothing folds into it any more. */
export async function keepAutosave(db: Db, broadcast_id: number, by: string): Promise<void> {
  const [last] = await latest(db, broadcast_id, 1)
  if (last?.kind === 'autosave' && last.by === by) await change(db, broadcast_id, last.n, { kind: 'manual' })
}

/** Makes sure that the working copy is in the history, for names may have been replaced underneath since the last save. */
export async function keepWorkingCopy(db: Db, broadcast_id: number, kept: Omit<Entry, 'kind' | 'changed'>) {
  const [last] = await latest(db, broadcast_id, 1)
  const changed = last === undefined ? [] : changedPointers(last.snapshot, kept.snapshot)
  if (last === undefined || changed.length > 0)
    await record(db, broadcast_id, { ...kept, kind: 'manual', changed })
}

/** Gives an entry its name, or takes it away. */
export async function nameRevision(db: Db, broadcast_id: number, n: number, name: string | null) {
  await change(db, broadcast_id, n, { name })
}

/** This person's autosave that may still grow: younger than half an hour, nameless, with nothing but autosaves after it. */
async function openAutosave(db: Db, broadcast_id: number, { by, at }: Entry) {
  const last = await latest(db, broadcast_id, PEOPLE)
  const closed = last.findIndex((entry) => entry.kind !== 'autosave' || entry.name !== null)
  const growing = closed === -1 ? last : last.slice(0, closed)
  return growing.find(
    (entry) => entry.by === by && at.getTime() - entry.since.getTime() < FOLDING_MINUTES * 60_000,
  )
}

/** The newest states of the working copy. */
async function latest(db: Db, broadcast_id: number, limit: number) {
  return db
    .select()
    .from(revisions)
    .where(and(eq(revisions.broadcast_id, broadcast_id), ne(revisions.kind, 'set_aside')))
    .orderBy(desc(revisions.at), desc(revisions.n))
    .limit(limit)
}

const FOLDING_MINUTES = 30
/** More people never write in one page within half an hour. */
const PEOPLE = 10

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
