import { and, eq, inArray, ne } from 'drizzle-orm'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, guests, images, series, tags } from '#server/db/schema.ts'
import { issue, must, refusedField } from '#server/problem.ts'

/** Refuses guests, tags, a series or an image that are not there; those that are stay until the transaction ends. */
export async function mustExist(db: Db, patch: BroadcastPatch): Promise<void> {
  const { guests: invited = [], tag_ids = [], series_id, page } = patch
  const missing = [
    ...(await absent(db, guests, invited, ({ guest_id }) => guest_id)).map((at) => [
      'guests',
      at,
      'guest_id',
    ]),
    ...(await absent(db, tags, tag_ids, (id) => id)).map((at) => ['tag_ids', at]),
    ...(await absent(db, series, [series_id ?? 0].filter(Boolean), (id) => id)).map(() => ['series_id']),
    ...(await absent(db, images, [page?.image_id ?? 0].filter(Boolean), (id) => id)).map(() => [
      'page',
      'image_id',
    ]),
  ]
  must(missing.length === 0, 'validation', {
    errors: missing.map((path) => issue(path, 'unknown_reference')),
  })
}

/** Refuses a WordPress number that another broadcast has. */
export async function mustBeOnlyImport(db: Db, wp_legacy_id: number, id = 0): Promise<void> {
  const others = await db.$count(
    broadcasts,
    and(eq(broadcasts.wp_legacy_id, wp_legacy_id), ne(broadcasts.id, id)),
  )
  if (others > 0) throw refusedField(['wp_legacy_id'], 'duplicate')
}

type Named = typeof guests | typeof tags | typeof series | typeof images

/** Positions of what is not in the table; what is stays until the transaction ends. */
export async function absent<T>(db: Db, table: Named, items: T[], idOf: (item: T) => number) {
  if (items.length === 0) return []
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, items.map(idOf)))
    .for('key share')
  const known = new Set(rows.map((row) => row.id))
  return items.flatMap((item, at) => (known.has(idOf(item)) ? [] : [at]))
}
