import { join } from 'node:path'
import { eq, isNull } from 'drizzle-orm'
import sharp, { type Sharp } from 'sharp'
import type { Db } from '#server/db/db.ts'
import { images } from '#server/db/schema.ts'
import { inTurn } from './inTurn.ts'
import { folderOf } from './sizes.ts'

/**
 * What a picture looks like in 64 bits: whether it gets darker from each of 8 × 8 places to the next (a difference hash).
 * Sizes, formats and light change few of them. '' for a picture of one colour, which looks like any other such one.
 */
export async function lookOf(picture: Sharp): Promise<string> {
  const grey = await picture
    .flatten()
    .greyscale()
    .resize(SIDE + 1, SIDE, { fit: 'fill' })
    .raw()
    .toBuffer()
  const channels = grey.length / ((SIDE + 1) * SIDE)
  const at = (row: number, column: number) => grey[(row * (SIDE + 1) + column) * channels] ?? 0
  let look = 0n
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++)
      look = (look << 1n) | (at(row, column) > at(row, column + 1) ? 1n : 0n)
  return look === 0n ? '' : look.toString(16).padStart(16, '0')
}

/** Looks at pictures that came before anybody did, some at a time; one whose file is gone is not asked for again. */
export async function lookAtOldOnes(db: Db, media: string): Promise<void> {
  const rows = await db
    .select({ id: images.id, file: images.file, width: images.width, widths: images.widths })
    .from(images)
    .where(isNull(images.look))
    .limit(AT_ONCE)
  for (const { id, file, width, widths } of rows) {
    const path = join(folderOf(media), `${file}-${Math.min(width, ...widths)}.webp`)
    const look = await inTurn(() => lookOf(sharp(path))).catch(() => '')
    await db.update(images).set({ look }).where(eq(images.id, id))
  }
}

const SIDE = 8
const AT_ONCE = 24
