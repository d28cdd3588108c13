import { sql, type SQL } from 'drizzle-orm'
import { type BroadcastRow, type BroadcastSearch, Missing } from '#app/contract/broadcast-search.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, images, series } from '#server/db/schema.ts'
import { addressOf } from '#server/media/sizes.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { must } from '#server/problem.ts'
import { forgiving } from '#server/search/forgiving.ts'
import type { Wanted } from '#server/search/wanted.ts'
import { filtersOf } from './filters.ts'
import { missingWhen } from './missing.ts'
import { orderOf } from './order.ts'
import { guestRef, seriesRef, tagRef } from './refs.ts'

/** A page of broadcasts, how many there are in all, and what they lack when asked for: in one query. */
export function listBroadcasts(db: Db, query: BroadcastSearch) {
  return forgiving(db, query.q, (wanted) => found(db, query, wanted))
}

async function found(db: Db, query: BroadcastSearch, wanted: Wanted) {
  const { limit, offset } = windowOf(query)
  const facets = query.facets === 'missing' ? Missing.options : []
  const matched = sql`from ${broadcasts} where ${filtersOf(db, query, wanted)}`
  // The rows of a page are drawn once they are known, so that a long archive costs no more than a short one.
  const { rows } = await db.execute<Found>(sql`
    select counted.*, (select coalesce(json_agg(row order by place), '[]') from (
        select place, ${row} as row
        from unnest(array(
          select ${broadcasts.id} ${matched} order by ${orderOf(query, wanted)} limit ${limit} offset ${offset}
        )) with ordinality as page (id, place) join ${broadcasts} using (id)
        left join ${images} on ${images.id} = ${broadcasts.image_id}
        left join ${series} on ${series.id} = ${broadcasts.series_id}
      ) as shown) as data
    from (select count(*)::int as total, ${facets.length > 0 ? counts(facets) : sql`null`} as missing ${matched}) as counted`)
  const [answer] = rows
  must(answer !== undefined, 'internal')
  const meta = metaOf(query, answer.total)
  return {
    data: answer.data.map(rowOf),
    meta: facets.length > 0 ? { ...meta, facets: { missing: answer.missing } } : meta,
  }
}

interface Found extends Record<string, unknown> {
  total: number
  missing: Record<string, number>
  data: Shown[]
}
type Shown = Omit<BroadcastRow, 'image_url'> & { image: { file: string; width: number } | null }

function rowOf({ image, ...shown }: Shown): BroadcastRow {
  return {
    ...shown,
    image_url: image === null ? null : addressOf(image.file, image.width),
    scheduled_start_at: utc(shown.scheduled_start_at),
    scheduled_end_at: utc(shown.scheduled_end_at),
    updated_at: new Date(shown.updated_at).toISOString(),
  }
}

const utc = (instant: string | null) => (instant === null ? null : new Date(instant).toISOString())

function counts(facets: Missing[]): SQL {
  const pairs = facets.map((what) => sql`${what}::text, count(*) filter (where ${missingWhen[what]})`)
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`
}

const column = (name: string) => sql`${name}::text, ${broadcasts}.${sql.identifier(name)}`

const columns = (
  'id lock_version title slug status live_state format season_number episode_number aired_on ' +
  'scheduled_start_at scheduled_end_at duration_seconds has_unpublished_changes updated_at'
).split(' ')

/** A row as JSON; the picture in its smallest size. */
const row = sql`json_build_object(
  ${sql.join(columns.map(column), sql`, `)},
  'image', case when images.id is not null then
    json_build_object('file', file, 'width', coalesce(widths[1], width)) end,
  'series', case when series.id is not null then ${seriesRef} end,
  'guests', (select coalesce(json_agg(${guestRef} order by position), '[]')
    from broadcast_guests join guests on guests.id = guest_id where broadcast_id = broadcasts.id),
  'tags', (select coalesce(json_agg(${tagRef} order by position), '[]')
    from broadcast_tags join tags on tags.id = tag_id where broadcast_id = broadcasts.id),
  'missing', array_remove(array[${sql.join(
    Missing.options.map((what) => sql`case when ${missingWhen[what]} then ${what}::text end`),
    sql`, `,
  )}], null))`
