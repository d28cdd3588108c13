import { inArray, sql } from 'drizzle-orm'
import type { Status } from '#app/contract/broadcast-state.ts'
import { reindexBroadcasts } from '#server/broadcasts/reindex.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts } from '#server/db/schema.ts'

/** A broadcast that uses a name. */
export interface Show {
  id: number
  status: Status
}

/** Lets searches find broadcasts by the new name of a guest, a tag or a series. */
export async function renamedUnderneath(db: Db, shows: Show[]): Promise<void> {
  await reindexBroadcasts(db, idsOf(shows))
}

/** Marks broadcasts in which one name took the place of another, on their public pages too: a new version. */
export async function changedUnderneath(db: Db, shows: Show[], updated_by: string, now: Date): Promise<void> {
  await db
    .update(broadcasts)
    .set({
      lock_version: sql`${broadcasts.lock_version} + 1`,
      updated_at: now,
      updated_by,
    })
    .where(inArray(broadcasts.id, idsOf(shows)))
  await reindexBroadcasts(db, idsOf(shows))
}

const idsOf = (shows: Show[]) => shows.map((show) => show.id)
