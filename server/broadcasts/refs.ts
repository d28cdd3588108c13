import { eq, sql } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { GuestRef } from '#app/contract/guest.ts'
import type { Image } from '#app/contract/image.ts'
import type { SeriesRef } from '#app/contract/series.ts'
import type { TagRef } from '#app/contract/tag.ts'
import type { Db } from '#server/db/db.ts'
import { guests, images, series, tags } from '#server/db/schema.ts'
import { imageOf } from '#server/media/store.ts'

/** What a content names by id, as it stands now. */
export interface Refs {
  guests: GuestRef[]
  tags: TagRef[]
  series: SeriesRef | null
  image: Image | null
}

/** Reads all of it in one go, or two with an image; what was deleted since is not there. */
export async function refsOf(db: Db, content: Content): Promise<Refs> {
  const { guests: invited, tag_ids, series_id, page } = content
  const guest_ids = invited.map((guest) => guest.guest_id)
  const { rows } = await db.execute<Omit<Refs, 'image'>>(sql`select
    (select ${guestRefs} from ${guests} where id = any(${sql.param(guest_ids)}::int[])) as guests,
    (select ${tagRefs} from ${tags} where id = any(${sql.param(tag_ids)}::int[])) as tags,
    (select ${seriesRef} from ${series} where id = ${series_id}) as series`)
  const found = rows[0] ?? { guests: [], tags: [], series: null }
  return { ...found, image: page.image_id === null ? null : await readImage(db, page.image_id) }
}

export const guestRef = sql`json_build_object('id', guests.id, 'display_name', display_name,
  'sort_name', sort_name, 'slug', guests.slug, 'kind', guests.kind)`
export const tagRef = sql`json_build_object('id', tags.id, 'name', tags.name, 'slug', tags.slug, 'kind', tags.kind)`
export const seriesRef = sql`json_build_object('id', series.id, 'name', series.name, 'slug', series.slug)`

const guestRefs = sql`coalesce(json_agg(${guestRef}), '[]')`
const tagRefs = sql`coalesce(json_agg(${tagRef}), '[]')`

async function readImage(db: Db, id: number) {
  const [row] = await db.select().from(images).where(eq(images.id, id))
  return row === undefined ? null : imageOf(row)
}
