import { type SQL, sql } from 'drizzle-orm'
import type { ImageUse } from '#app/contract/library.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, guests, images, revisions } from '#server/db/schema.ts'

/** Where a picture is used, pages first. */
export async function usesOf(db: Db, id: number): Promise<ImageUse[]> {
  const { rows } = await db.execute<ImageUse & Record<string, unknown>>(sql`
    with ${used}
    select place, used.id, coalesce(broadcasts.title, guests.display_name) as name, broadcasts.status
    from used left join ${broadcasts} on place <> 'guest' and broadcasts.id = used.id
      left join ${guests} on place = 'guest' and guests.id = used.id
    where used.image_id = ${id} order by array_position(array['page', 'text', 'guest'], place), name, used.id`)
  return rows
}

/**
 * Every use of every picture, as `used (image_id, place, id)`: working copies, what the public sees when that is another,
 * and guests. Texts name pictures by id, older ones by the address of a file.
 */
export const used: SQL = sql`
  texts as (
    select id, body_html as html from ${broadcasts}
      where body_html like '%data-image-id=%' or body_html like '%/media/images/%'
    union all
    select public.id, snapshot->>'body_html' from ${broadcasts} as public
      join ${revisions} on revisions.broadcast_id = public.id and revisions.n = public.published_n
      where public.has_unpublished_changes
  ),
  named as (
    select distinct texts.id, found[1]::int as image_id, found[2] as file
    from texts, regexp_matches(html, 'data-image-id="(\\d{1,9})"|/media/images/([0-9a-f]{32})-', 'g') as found
  ),
  used as (
    select image_id, 'page' as place, id from ${broadcasts} where image_id is not null
    union
    select (snapshot->'page'->>'image_id')::int, 'page', public.id from ${broadcasts} as public
      join ${revisions} on revisions.broadcast_id = public.id and revisions.n = public.published_n
      where public.has_unpublished_changes and snapshot->'page'->>'image_id' is not null
    union
    select images.id, 'text', named.id from named
      join ${images} on images.id = named.image_id or images.file = named.file
    union
    select image_id, 'guest', id from ${guests} where image_id is not null
  )`
