import { eq, inArray, sql } from 'drizzle-orm'
import { selectBroadcasts, type Stored } from '#server/broadcasts/rows.ts'
import type { Writing } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, productions } from '#server/db/schema.ts'

/** The pages of these, by id; held, others cannot write them until the transaction ends. */
export async function pagesOf(db: Db, ids: number[], isHeld: boolean): Promise<Stored[]> {
  if (ids.length === 0) return []
  const these = inArray(broadcasts.id, ids)
  if (isHeld)
    await db.select({ id: broadcasts.id }).from(broadcasts).where(these).orderBy(broadcasts.id).for('update')
  return (await selectBroadcasts(db, these)).toSorted((one, other) => one.row.id - other.row.id)
}

/** What a template says of how a live is made. */
export type Making = Pick<
  typeof productions.$inferSelect,
  'channel' | 'studio' | 'host_ids' | 'segments' | 'tasks'
>

/** How these lives are made, by id. */
export async function makingsOf(db: Db, ids: number[]): Promise<Map<number, Making>> {
  if (ids.length === 0) return new Map()
  const { id, channel, studio, host_ids, segments, tasks } = productions
  const rows = await db
    .select({ id, channel, studio, host_ids, segments, tasks })
    .from(productions)
    .where(inArray(id, ids))
  return new Map(rows.map(({ id: live, ...making }) => [live, making]))
}

/** Writes what changed of how a live is made as a new version. */
export async function changeMaking(
  db: Db,
  id: number,
  making: Partial<Making>,
  { by, at }: Writing,
): Promise<void> {
  await db
    .update(productions)
    .set({ ...making, updated_by: by, updated_at: at, lock_version: sql`${productions.lock_version} + 1` })
    .where(eq(productions.id, id))
}
