import { and, eq, ne } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { former_slugs } from '#server/db/schema.ts'

type Noun = (typeof former_slugs.$inferSelect)['noun']

/** Keeps the address that a guest or a tag had: readers who know it are led to the new one. */
export async function rememberSlug(
  db: Db,
  noun: Noun,
  { id, slug }: { id: number; slug: string },
  now: string,
): Promise<void> {
  if (slug === now) return
  await db
    .insert(former_slugs)
    .values({ noun, slug, subject_id: id })
    .onConflictDoUpdate({ target: [former_slugs.noun, former_slugs.slug], set: { subject_id: id } })
  await db.delete(former_slugs).where(and(eq(former_slugs.noun, noun), eq(former_slugs.slug, now)))
}

/** All addresses of something that is deleted lead to what takes its place, or nowhere. */
export async function bequeathSlugs(
  db: Db,
  noun: Noun,
  { id, slug }: { id: number; slug: string },
  heir: number | null = null,
): Promise<void> {
  const its = and(eq(former_slugs.noun, noun), eq(former_slugs.subject_id, id))
  if (heir === null) await db.delete(former_slugs).where(its)
  else {
    await db.update(former_slugs).set({ subject_id: heir }).where(its)
    await rememberSlug(db, noun, { id: heir, slug }, '')
  }
}

/** Whose address it was, null when nobody's. */
export async function formerOwner(db: Db, noun: Noun, slug: string): Promise<number | null> {
  const [found] = await db
    .select({ id: former_slugs.subject_id })
    .from(former_slugs)
    .where(and(eq(former_slugs.noun, noun), eq(former_slugs.slug, slug)))
  return found?.id ?? null
}

/** Whether it leads, or led, to another than `id`. */
export async function wasTaken(db: Db, noun: Noun, slug: string, id: number): Promise<boolean> {
  const others = and(
    eq(former_slugs.noun, noun),
    eq(former_slugs.slug, slug),
    ne(former_slugs.subject_id, id),
  )
  return (await db.$count(former_slugs, others)) > 0
}
