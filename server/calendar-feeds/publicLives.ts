import { and, asc, eq, gte, isNotNull, ne, or, sql } from 'drizzle-orm'
import { leadOf } from '#app/site/page-data.ts'
import { publicPath } from '#server/broadcasts/slugs.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, revisions, series } from '#server/db/schema.ts'
import type { CalendarLive } from './calendar.ts'

/**
 * The lives that the public knows, from an instant on: the page is published and its live announced, with title and
 * hours as they were published, and where the live stands now. What editors write since stays with them: so does the
 * hour at which they wrote.
 */
export async function publicLives(db: Db, from: Date, site_url: string): Promise<CalendarLive[]> {
  const rows = await db
    .select(FIELDS)
    .from(broadcasts)
    .innerJoin(
      revisions,
      and(eq(revisions.broadcast_id, broadcasts.id), eq(revisions.n, broadcasts.published_n)),
    )
    .leftJoin(series, sql`${series.id} = (${revisions.snapshot}->>'series_id')::int`)
    .where(
      and(
        ne(broadcasts.live_state, 'none'),
        isNotNull(broadcasts.published_slug),
        // Where both copies agree, the column tells without opening a snapshot.
        or(eq(broadcasts.has_unpublished_changes, true), gte(broadcasts.scheduled_start_at, from)),
        sql`${start} >= ${from.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(start), asc(broadcasts.id))
  return rows.map(({ slug, lead, lead_announce, ...live }) => ({
    ...live,
    description: leadOf({ live_state: live.live_state, lead, lead_announce }),
    place: null,
    url: `${site_url}${publicPath(slug ?? '')}`,
  }))
}

const start = sql<Date>`(${revisions.snapshot}->>'scheduled_start_at')::timestamptz`
const end = sql<Date | null>`(${revisions.snapshot}->>'scheduled_end_at')::timestamptz`

/** When the public was last told something: the page was published, or its live went from one state to another. */
const modified = sql`greatest(${broadcasts.published_at}, (
  select max(told.at) from ${revisions} told
  where told.broadcast_id = broadcasts.id and told.kind = 'transition'
    and told."to" in ('planned', 'live', 'ended', 'replay', 'cancelled')))`.mapWith(broadcasts.updated_at)

const FIELDS = {
  id: broadcasts.id,
  live_state: broadcasts.live_state,
  slug: broadcasts.published_slug,
  title: sql<string>`${revisions.snapshot}#>>'{page,title}'`,
  lead: sql<string | null>`${revisions.snapshot}->>'lead'`,
  lead_announce: sql<string | null>`${revisions.snapshot}->>'lead_announce'`,
  start: start.mapWith(broadcasts.updated_at),
  end: end.mapWith(broadcasts.scheduled_end_at),
  series: series.name,
  sequence: sql<number>`${broadcasts.schedule_sequence} + ${broadcasts.published_n}`,
  modified,
}
