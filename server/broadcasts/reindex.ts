import { inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcast_tags, broadcasts, guests, series, tags } from '#server/db/schema.ts'
import { searchText } from './search-text.ts'

/**
 * Brings the `search` of broadcasts up to date with their titles, leads, ids, and with the `search` of their guests,
 * tags and series: call it after any of those changed. Their long texts (`words`) are indexed as they are saved.
 */
export async function reindexBroadcasts(db: Db, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await db
    .select({
      id: broadcasts.id,
      title: broadcasts.title,
      subtitle: broadcasts.subtitle,
      lead: broadcasts.lead,
      lead_announce: broadcasts.lead_announce,
      youtube_id: broadcasts.youtube_id,
      wp_legacy_id: broadcasts.wp_legacy_id,
      peertube: broadcasts.peertube,
      names,
    })
    .from(broadcasts)
    .where(inArray(broadcasts.id, ids))
  const texts = rows.map((row) => searchText(row, row.names))
  await db.execute(sql`
    update ${broadcasts} set search = fresh.search
    from unnest(${sql.param(rows.map((row) => row.id))}::int[], ${sql.param(texts)}::text[]) as fresh (id, search)
    where ${broadcasts.id} = fresh.id and ${broadcasts.search} <> fresh.search`)
}

const names = sql<string>`concat_ws(' ',
  (select string_agg(${guests.search}, ' ' order by ${broadcast_guests.position}) from ${broadcast_guests}
    join ${guests} on ${guests.id} = ${broadcast_guests.guest_id}
    where ${broadcast_guests.broadcast_id} = ${broadcasts}.id),
  (select string_agg(${tags.search}, ' ' order by ${broadcast_tags.position}) from ${broadcast_tags}
    join ${tags} on ${tags.id} = ${broadcast_tags.tag_id}
    where ${broadcast_tags.broadcast_id} = ${broadcasts}.id),
  (select ${series.search} from ${series} where ${series.id} = ${broadcasts}.series_id))`
