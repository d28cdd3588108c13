import { eq, inArray, sql } from 'drizzle-orm'
import type { GuestRef } from '#app/contract/guest.ts'
import { can } from '#app/contract/policy.ts'
import type { Production } from '#app/contract/production.ts'
import type { Booking } from '#app/contract/production-parts.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { instantOf } from '#server/broadcasts/content.ts'
import type { Stored } from '#server/broadcasts/rows.ts'
import type { Db } from '#server/db/db.ts'
import { guests, user } from '#server/db/schema.ts'
import type { Deps, Member } from '#server/scope.ts'
import type { BookingRow, StoredProduction } from './store.ts'

/** A production as this person gets it: how guests are reached is for whoever may know. */
export async function present(
  db: Db,
  production: StoredProduction,
  { row }: Stored,
  { member, clock, settings: { time_zone: zone } }: Pick<Deps, 'clock' | 'settings'> & { member: Member },
): Promise<Production> {
  const { occurrence_series_id: series_id, occurrence_on: on, updated_by, bookings, ...plain } = production
  const ids = [...production.host_ids, ...bookings.map(({ guest_id }) => guest_id)]
  const known = await guestsOf(db, ids)
  const today = toWallClock(clock.now().toISOString(), zone).date
  const last = await lastAppearances(db, ids, { id: production.id, today, zone })
  const isPrivy = can(member, 'guest.private')
  return {
    ...plain,
    updated_at: instantOf(production.updated_at),
    updated_by: await writerOf(db, updated_by),
    hosts: production.host_ids.flatMap((id) => known.get(id) ?? []),
    bookings: bookings.flatMap(({ contact, notes, ...booking }) => {
      const guest = known.get(booking.guest_id)
      if (guest === undefined) return []
      const secrets = isPrivy ? { contact, notes } : {}
      return [
        {
          ...booking,
          ...secrets,
          ...instantsOf(booking),
          guest,
          last_appearance: last.get(guest.id) ?? null,
        },
      ]
    }),
    occurrence: series_id === null || on === null ? null : { series_id, on },
    permissions: {
      produce: can(member, 'broadcast.produce', row),
      air: can(member, 'broadcast.air', row),
      plan: can(member, 'broadcast.plan', row),
      private: isPrivy,
    },
  }
}

function instantsOf({
  arrives_at,
  starts_at,
  ends_at,
}: Pick<BookingRow, 'arrives_at' | 'starts_at' | 'ends_at'>) {
  return { arrives_at: instantOf(arrives_at), starts_at: instantOf(starts_at), ends_at: instantOf(ends_at) }
}

async function guestsOf(db: Db, ids: number[]): Promise<Map<number, GuestRef>> {
  if (ids.length === 0) return new Map()
  const { id, display_name, sort_name, slug, kind } = guests
  const rows = await db
    .select({ id, display_name, sort_name, slug, kind })
    .from(guests)
    .where(inArray(guests.id, ids))
  return new Map(rows.map((guest) => [guest.id, guest]))
}

async function writerOf(db: Db, id: string | null): Promise<Production['updated_by']> {
  if (id === null) return null
  const [found] = await db.select({ id: user.id, name: user.name }).from(user).where(eq(user.id, id))
  return found ?? null
}

/** The latest show of each guest before this one, of those that took place: by the newsroom's day on which it was on air. */
async function lastAppearances(
  db: Db,
  guest_ids: number[],
  { id, today, zone }: { id: number; today: string; zone: string },
): Promise<Map<number, Booking['last_appearance']>> {
  if (guest_ids.length === 0) return new Map()
  const dayIn = (live: string) =>
    sql`(${sql.identifier(live)}.scheduled_start_at at time zone ${zone}::text)::date`
  const day = sql`coalesce(shown.aired_on, ${dayIn('shown')})`
  const { rows } = await db.execute<{ guest_id: number; id: number; title: string; on: string }>(sql`
    select distinct on (guest_id) guest_id, shown.id, shown.title, ${day}::text as "on"
    from broadcast_guests
    join broadcasts shown on shown.id = broadcast_guests.broadcast_id
    join broadcasts here on here.id = ${id}
    where guest_id = any(${sql.param(guest_ids)}::int[]) and shown.id <> here.id
      and shown.status <> 'trashed' and shown.live_state not in ('planned', 'cancelled')
      and ${day} <= ${today}::date and ${day} < coalesce(${dayIn('here')}, here.aired_on, ${today}::date)
    order by guest_id, ${day} desc, shown.id desc`)
  return new Map(rows.map(({ guest_id, ...last }) => [guest_id, last]))
}
