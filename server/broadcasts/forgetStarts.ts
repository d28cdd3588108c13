import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { productions } from '#server/db/schema.ts'

/** A false start taken back: no segment of the running order has begun. What was noted meanwhile stays. */
export async function forgetStarts(db: Db, id: number): Promise<void> {
  const segments = sql`(
    select jsonb_agg(jsonb_set(segment, '{started_at}', 'null') order by place)
    from jsonb_array_elements(${productions.segments}) with ordinality as each (segment, place))`
  await db
    .update(productions)
    .set({ segments, lock_version: sql`${productions.lock_version} + 1` })
    .where(
      and(
        eq(productions.id, id),
        sql`jsonb_path_exists(${productions.segments}, '$[*] ? (@.started_at != null)')`,
      ),
    )
}
