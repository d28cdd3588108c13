import { and, asc, eq, gt, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import type { Absence, Live, Slot } from '#app/lib/clashes.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, guest_contacts, guests, productions } from '#server/db/schema.ts'
import type { Settings } from '#server/scope.ts'

/** Every live that could stand in the way of these: a day and the time to travel before the first and after the last;
 * those in the trash or cancelled stand in nobody’s way. */
export async function livesNear(
  db: Db,
  lives: (Pick<Live, 'start' | 'end'> & Partial<Pick<Live, 'bookings'>>)[],
  { travel_minutes }: Pick<Settings, 'travel_minutes'>,
): Promise<Live[]> {
  if (lives.length === 0) return []
  const instants = lives
    .flatMap(({ start, end, bookings = [] }) => [start, end, ...bookings.flatMap(hoursOf)])
    .filter((instant) => instant !== null)
    .map((instant) => Date.parse(instant))
  const margin = DAY + travel_minutes * 60_000
  const rows = await db
    .select({
      ...FIELDS,
      channel: productions.channel,
      studio: productions.studio,
      host_ids,
      bookings: slots,
    })
    .from(broadcasts)
    .leftJoin(productions, eq(productions.id, broadcasts.id))
    .where(
      and(
        ne(broadcasts.status, 'trashed'),
        ne(broadcasts.live_state, 'cancelled'),
        isNotNull(broadcasts.scheduled_start_at),
        gt(broadcasts.scheduled_start_at, new Date(Math.min(...instants) - margin)),
        lt(broadcasts.scheduled_start_at, new Date(Math.max(...instants) + margin)),
      ),
    )
    .orderBy(asc(broadcasts.scheduled_start_at), asc(broadcasts.id))
  return rows.flatMap(({ start: from, end: to, ...live }) =>
    from === null ? [] : [{ ...live, start: from.toISOString(), end: to?.toISOString() ?? null }],
  )
}

/** When a live starts as it is stored, null when it has no hour yet or is not stored. */
export async function startOf(db: Db, id: number): Promise<Date | null> {
  const [found] = await db
    .select({ start: broadcasts.scheduled_start_at })
    .from(broadcasts)
    .where(eq(broadcasts.id, id))
  return found?.start ?? null
}

/** The days on which these people cannot come: why is asked of nobody here. */
export async function absencesOf(db: Db, ids: number[]): Promise<Absence[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: guest_contacts.id, unavailable: guest_contacts.unavailable })
    .from(guest_contacts)
    .where(inArray(guest_contacts.id, ids))
  return rows.flatMap(({ id, unavailable }) =>
    unavailable.map(({ from, to }) => ({ guest_id: id, from, to })),
  )
}

export async function namesOf(db: Db, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: guests.id, name: guests.display_name })
    .from(guests)
    .where(inArray(guests.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const hoursOf = ({ starts_at, ends_at }: Slot) => [starts_at, ends_at]

/** A live lasts a day at most. In milliseconds. */
const DAY = 86_400_000

const FIELDS = {
  id: broadcasts.id,
  title: broadcasts.title,
  start: broadcasts.scheduled_start_at,
  end: broadcasts.scheduled_end_at,
}

const host_ids = sql<number[]>`coalesce(${productions.host_ids}, '{}')`

/** Whoever is booked and did not decline, and the guests of the page whom nobody booked. */
const slots = sql<Slot[]>`coalesce((
  select json_agg(json_build_object('guest_id', guest_id, 'means', means, 'starts_at', starts_at, 'ends_at', ends_at))
  from (
    select guest_id, means, starts_at, ends_at from bookings
    where broadcast_id = broadcasts.id and state <> 'declined'
    union all
    select guest_id, null, null, null from broadcast_guests
    where broadcast_id = broadcasts.id and not exists (
      select from bookings
      where bookings.broadcast_id = broadcasts.id and bookings.guest_id = broadcast_guests.guest_id)
  ) someone), '[]'::json)`
