import { and, asc, eq, gte, ne, sql } from 'drizzle-orm'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, productions, series } from '#server/db/schema.ts'
import { people } from '#server/schedule/store.ts'
import type { CalendarLive } from './calendar.ts'

/** Every live of the agenda from an instant on, as it stands in the newsroom: drafts too, the trash aside. */
export async function agendaLives(db: Db, from: Date, site_url: string): Promise<CalendarLive[]> {
  const rows = await db
    .select(FIELDS)
    .from(broadcasts)
    .leftJoin(series, eq(series.id, broadcasts.series_id))
    .leftJoin(productions, eq(productions.id, broadcasts.id))
    .where(and(ne(broadcasts.status, 'trashed'), gte(broadcasts.scheduled_start_at, from)))
    .orderBy(asc(broadcasts.scheduled_start_at), asc(broadcasts.id))
  return rows.flatMap(({ start, channel, studio, people: names, ...live }) =>
    start === null
      ? []
      : [
          {
            ...live,
            start,
            description: described(channel, names),
            place: studio,
            url: `${site_url}/emissions/${live.id}`,
          },
        ],
  )
}

const FIELDS = {
  id: broadcasts.id,
  live_state: broadcasts.live_state,
  title: broadcasts.title,
  start: broadcasts.scheduled_start_at,
  end: broadcasts.scheduled_end_at,
  series: series.name,
  channel: productions.channel,
  studio: productions.studio,
  people,
  sequence: broadcasts.schedule_sequence,
  modified: sql`greatest(${broadcasts.updated_at}, ${productions.updated_at})`.mapWith(broadcasts.updated_at),
}

/** Names and nothing else of them: how they are reached stays in the app. */
function described(channel: string | null, names: ScheduleEntry['people']): string | null {
  const named = (as: 'guest' | 'host') => names.filter((one) => one.as === as).map(({ name }) => name)
  const [hosts, guests] = [named('host'), named('guest')]
  const lines = [
    channel && `Chaîne\u00a0: ${channel}`,
    hosts.length > 0 && `Présentation\u00a0: ${hosts.join(', ')}`,
    guests.length > 0 && `${guests.length === 1 ? 'Invité·e' : 'Invité·es'}\u00a0: ${guests.join(', ')}`,
  ]
  return lines.filter(Boolean).join('\n') || null
}
