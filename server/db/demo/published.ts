import { inArray, sql } from 'drizzle-orm'
import { reindexBroadcasts } from '#server/broadcasts/reindex.ts'
import { selectBroadcasts, type Stored } from '#server/broadcasts/rows.ts'
import { redirectOldAddresses } from '#server/broadcasts/publish.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, revisions } from '#server/db/schema.ts'
import { writeInBatches } from './batches.ts'

/** Gives every show its first revision, and the public what is published; a few have changes it does not see yet. */
export async function publishAll(db: Db, now: Date): Promise<void> {
  const stored = await selectBroadcasts(db, undefined)
  const at = (aired: string | null) => new Date(`${aired ?? '2023-01-01'}T19:00:00Z`)
  const entries = stored.map(({ row, content }) => {
    const day = at(row.aired_on) < now ? at(row.aired_on) : now
    return {
      broadcast_id: row.id,
      n: 1,
      ...beginningOf(row),
      at: day,
      since: day,
      snapshot: content,
    }
  })
  await writeInBatches(entries, (batch) => db.insert(revisions).values(batch))
  const shown = stored.filter(({ row }) => row.status === 'published' || row.status === 'archived')
  await db
    .update(broadcasts)
    .set({
      published_n: 1,
      published_slug: sql`slug`,
      published_at: firstDay,
      first_published_at: firstDay,
      updated_at: firstDay,
      created_at: firstDay,
    })
    .where(
      inArray(
        broadcasts.id,
        shown.map(({ row }) => row.id),
      ),
    )
  for (const one of shown) await redirectOldAddresses(db, one)
  await db.execute(
    sql`update broadcasts set updated_at = now() - id * interval '5 hours' where published_n is null`,
  )
  const ahead = await db
    .update(broadcasts)
    .set({ has_unpublished_changes: true, title: sql`title || ' (mise à jour)'` })
    .where(sql`id between 25 and 60 and status = 'published' and id % 7 = 0`)
    .returning({ id: broadcasts.id })
  await db.execute(sql`insert into revisions (broadcast_id, n, "by", kind, changed, snapshot)
    select id, 2, created_by, 'autosave', '{/page/title}', jsonb_set(snapshot, '{page,title}', to_jsonb(title))
    from broadcasts join revisions on broadcast_id = id where has_unpublished_changes`)
  await db.execute(sql`update broadcasts set updated_by = created_by`)
  await reindexBroadcasts(
    db,
    ahead.map(({ id }) => id),
  )
}

/** What the history begins with: an import, or what somebody wrote here. */
function beginningOf({ wp_legacy_id, status, created_by }: Stored['row']) {
  if (wp_legacy_id !== null) return { kind: 'import' as const, by: null }
  if (status !== 'published') return { kind: 'manual' as const, by: created_by }
  return { kind: 'transition' as const, to: status, changed: ['/status'], by: created_by }
}

/** The evening of the live, or now for a live to come. */
const firstDay = sql`least(coalesce(aired_on, date '2023-01-01') + time '21:00', now())`
