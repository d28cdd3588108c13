import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { broadcast_tags, broadcasts } from '#server/db/schema.ts'
import type { Show } from '#server/names/underneath.ts'

/** The broadcasts that bear a tag, those in the trash too. */
export async function broadcastsOfTag(db: Db, id: number): Promise<Show[]> {
  return db
    .select({ id: broadcasts.id, status: broadcasts.status })
    .from(broadcast_tags)
    .innerJoin(broadcasts, eq(broadcasts.id, broadcast_tags.broadcast_id))
    .where(eq(broadcast_tags.tag_id, id))
}

/** Puts a tag in the place of another, as main tag too; where both were, the one that stays keeps its own place. */
export async function moveTaggings(db: Db, from: number, to: number): Promise<void> {
  const kept = db
    .select({ id: broadcast_tags.broadcast_id })
    .from(broadcast_tags)
    .where(eq(broadcast_tags.tag_id, to))
  await db
    .delete(broadcast_tags)
    .where(and(eq(broadcast_tags.tag_id, from), inArray(broadcast_tags.broadcast_id, kept)))
  await db.update(broadcast_tags).set({ tag_id: to }).where(eq(broadcast_tags.tag_id, from))
  await db
    .update(broadcasts)
    .set({ main_tag_id: to })
    .where(and(eq(broadcasts.main_tag_id, from), inArray(broadcasts.id, kept)))
}
