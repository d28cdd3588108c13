import { and, eq, inArray } from 'drizzle-orm'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { former_slugs } from '#server/db/schema.ts'

/**
 * Lets every address of what goes lead to the one that stays, whose own address is `slug`; `left` are those that the
 * two had. Answers the old ones that led to what goes.
 */
export async function moveAddresses(
  db: Db,
  noun: Doubled,
  { from, into, left, slug }: { from: number; into: number; left: string[]; slug: string },
): Promise<string[]> {
  const moved = await db
    .update(former_slugs)
    .set({ subject_id: into })
    .where(and(eq(former_slugs.noun, noun), eq(former_slugs.subject_id, from)))
    .returning({ slug: former_slugs.slug })
  for (const old of left.filter((other) => other !== slug))
    await db
      .insert(former_slugs)
      .values({ noun, slug: old, subject_id: into })
      .onConflictDoUpdate({ target: [former_slugs.noun, former_slugs.slug], set: { subject_id: into } })
  await forgetAddresses(db, noun, [slug])
  return moved.map((row) => row.slug)
}

/** The other way: `moved` lead to the one that is back, and nothing leads from the addresses that the two have again. */
export async function giveAddressesBack(
  db: Db,
  noun: Doubled,
  { from, left, moved }: { from: number; left: string[]; moved: string[] },
): Promise<void> {
  await forgetAddresses(db, noun, left)
  if (moved.length === 0) return
  await db
    .update(former_slugs)
    .set({ subject_id: from })
    .where(and(eq(former_slugs.noun, noun), inArray(former_slugs.slug, moved)))
}

async function forgetAddresses(db: Db, noun: Doubled, slugs: string[]) {
  await db.delete(former_slugs).where(and(eq(former_slugs.noun, noun), inArray(former_slugs.slug, slugs)))
}
