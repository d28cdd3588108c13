import { eq, sql } from 'drizzle-orm'
import type { Image, ImagePatch } from '#app/contract/image.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, images, revisions } from '#server/db/schema.ts'
import { must, refusedField } from '#server/problem.ts'
import { addressOf } from './sizes.ts'

/** The picture; refused as `not_found`. */
export async function readImage(db: Db, id: number): Promise<Image> {
  const [row] = await db.select().from(images).where(eq(images.id, id))
  must(row !== undefined, 'not_found')
  return imageOf(row)
}

/** The same, held against other writers until the transaction ends. */
export async function holdImage(db: Db, id: number): Promise<Image> {
  const [row] = await db.select().from(images).where(eq(images.id, id)).for('update')
  must(row !== undefined, 'not_found')
  return imageOf(row)
}

/** Refuses the picture of a guest that is not there. */
export async function mustBeImage(db: Db, id: number | null | undefined): Promise<void> {
  if (!id) return
  const rows = await db.select({ id: images.id }).from(images).where(eq(images.id, id)).for('key share')
  if (rows.length === 0) throw refusedField(['image_id'], 'unknown_reference')
}

/** Adds a picture whose files are written. */
export async function insertImage(db: Db, values: typeof images.$inferInsert): Promise<Image> {
  const [row] = await db.insert(images).values(values).returning()
  must(row !== undefined, 'internal')
  return imageOf(row)
}

/** Writes what is said of a picture, as a new version. */
export async function updateImage(db: Db, id: number, fields: ImagePatch, now: Date): Promise<Image> {
  const [row] = await db
    .update(images)
    .set({ ...fields, updated_at: now, lock_version: sql`${images.lock_version} + 1` })
    .where(eq(images.id, id))
    .returning()
  must(row !== undefined, 'not_found')
  return imageOf(row)
}

/** Whether a page that the public sees has this picture as its own. */
export async function isShown(db: Db, id: number): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from ${broadcasts}
    join ${revisions} on revisions.broadcast_id = broadcasts.id and revisions.n = broadcasts.published_n
    where (snapshot->'page'->>'image_id')::int = ${id} limit 1`)
  return rows.length > 0
}

/** A stored picture as the contract shows it. Addresses are relative to the site. */
export function imageOf(row: typeof images.$inferSelect): Image {
  const { id, lock_version, file, width, height, filename, alt, decorative, focal_x, focal_y } = row
  const { credit, licence, source_url } = row
  const variants = row.widths
    .filter((smaller) => smaller < width)
    .map((smaller) => ({ width: smaller, url: addressOf(file, smaller) }))
  const described = { filename, alt, decorative, credit, licence, source_url, focal_x, focal_y }
  return { id, lock_version, url: addressOf(file, width), width, height, variants, ...described }
}
