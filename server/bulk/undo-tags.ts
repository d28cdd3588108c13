import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { tags } from '#server/db/schema.ts'
import type { changesOf } from '#server/operations/store.ts'
import type { TagKind } from '#app/contract/tag.ts'

/** Gives tags the kind that they had, where they still have the one that the act gave them. */
export async function undoTags(
  db: Db,
  changes: Awaited<ReturnType<typeof changesOf>>,
  now: Date,
): Promise<void> {
  for (const { noun, subject_id, before, after } of changes) {
    if (noun !== 'tag') continue
    const [kind, given] = [before['kind'] as TagKind, after['kind'] as TagKind] // as `setKinds` wrote them
    await db
      .update(tags)
      .set({ kind, updated_at: now, lock_version: sql`${tags.lock_version} + 1` })
      .where(and(eq(tags.id, subject_id), eq(tags.kind, given)))
  }
}
