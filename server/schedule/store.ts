import { and, asc, eq, gt, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcasts, productions, series } from '#server/db/schema.ts'

type Live = Omit<ScheduleEntry, 'permissions'> & { created_by: string | null }

/**
 * Everything with an hour that touches the span, planned or not yet, by time; the trash aside. A live without an end
 * counts for an hour. `conflicts` are those on at the same time that may take the same thing: a cancelled live stands in
 * nobody's way, nor one on another channel that shares no studio and nobody.
 */
export async function livesBetween(db: Db, from: Date, to: Date): Promise<Live[]> {
  const rows = await db
    .select({
      broadcast: FIELDS,
      series: { id: series.id, name: series.name, slug: series.slug },
      place: { channel: productions.channel, studio: productions.studio },
      people,
      conflicts,
    })
    .from(broadcasts)
    .leftJoin(series, eq(series.id, broadcasts.series_id))
    .leftJoin(productions, eq(productions.id, broadcasts.id))
    .where(
      and(
        ne(broadcasts.status, 'trashed'),
        isNotNull(broadcasts.scheduled_start_at),
        lt(broadcasts.scheduled_start_at, to),
        gt(broadcasts.scheduled_start_at, new Date(from.getTime() - LONGEST)),
        gt(endOf(broadcasts), from),
      ),
    )
    .orderBy(asc(broadcasts.scheduled_start_at), asc(broadcasts.id))
  return rows.flatMap(({ broadcast: { start, end, ...live }, place, ...row }) =>
    start === null
      ? []
      : [
          {
            ...live,
            ...row,
            ...NOWHERE,
            ...place,
            start: start.toISOString(),
            end: end?.toISOString() ?? null,
          },
        ],
  )
}

/** A live lasts a day at most, so that nothing earlier has to be looked at. In milliseconds. */
const LONGEST = 86_400_000

const FIELDS = {
  id: broadcasts.id,
  lock_version: broadcasts.lock_version,
  title: broadcasts.title,
  status: broadcasts.status,
  live_state: broadcasts.live_state,
  created_by: broadcasts.created_by,
  start: broadcasts.scheduled_start_at,
  end: broadcasts.scheduled_end_at,
}

const NOWHERE = { channel: null, studio: null }

/** The guests of the page, who are those booked but for whoever declined, and who presents. */
export const people = sql<ScheduleEntry['people']>`coalesce((
  select json_agg(json_build_object('id', guests.id, 'name', display_name, 'as', someone.role) order by someone.role, someone.position)
  from (
    select guest_id, position, 'guest' as role from broadcast_guests where broadcast_id = broadcasts.id
    union all
    select host.id, host.position, 'host' from unnest(${productions.host_ids}) with ordinality as host (id, position)
  ) someone
  join guests on guests.id = someone.guest_id), '[]'::json)`

const other = alias(broadcasts, 'other')
const others = alias(productions, 'others')
const conflicts = sql<number[]>`array(
  select other.id from ${broadcasts} as other left join ${productions} as others on others.id = other.id
  where other.id <> broadcasts.id and other.status <> 'trashed'
    and other.live_state <> 'cancelled' and broadcasts.live_state <> 'cancelled'
    and other.scheduled_start_at < ${endOf(broadcasts)}
    and other.scheduled_start_at > broadcasts.scheduled_start_at - interval '1 day'
    and ${endOf(other)} > broadcasts.scheduled_start_at
    and (${productions.channel} is null or ${others.channel} is null or ${productions.channel} = ${others.channel}
      or ${productions.studio} = ${others.studio}
      or exists (${idsOf(broadcasts, productions)} intersect ${idsOf(other, others)}))
  order by other.scheduled_start_at, other.id)`

/** Who is in a live: the guests of its page, and who presents. */
function idsOf(live: typeof broadcasts | typeof other, made: typeof productions | typeof others) {
  return sql`(select guest_id from ${broadcast_guests} where broadcast_id = ${live.id} union all select unnest(${made.host_ids}))`
}

function endOf(table: typeof broadcasts | typeof other) {
  return sql`coalesce(${table.scheduled_end_at}, ${table.scheduled_start_at} + interval '1 hour')`
}
