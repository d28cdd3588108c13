import { asc, eq, sql } from 'drizzle-orm'
import type { ProductionPatch } from '#app/contract/production.ts'
import { can } from '#app/contract/policy.ts'
import type { Stored } from '#server/broadcasts/rows.ts'
import type { Db } from '#server/db/db.ts'
import { bookings, productions } from '#server/db/schema.ts'
import type { Member } from '#server/scope.ts'

type Row = typeof productions.$inferSelect
export type BookingRow = Omit<typeof bookings.$inferSelect, 'broadcast_id' | 'position'>

/** A production as stored, or as it begins; guests of the page without a booking are in it, as tentative. */
export interface StoredProduction extends Omit<Row, 'updated_at'> {
  updated_at: Date | null
  bookings: BookingRow[]
}

/** What is known of how a broadcast is made: nothing yet is version 0. */
export async function findProduction(db: Db, { row, content }: Stored): Promise<StoredProduction> {
  const [found] = await db.select().from(productions).where(eq(productions.id, row.id))
  const booked = await db
    .select(FIELDS)
    .from(bookings)
    .where(eq(bookings.broadcast_id, row.id))
    .orderBy(asc(bookings.position))
  const known = new Set(booked.map(({ guest_id }) => guest_id))
  const others = content.guests.filter(({ guest_id }) => !known.has(guest_id)).map(unbooked)
  return { ...(found ?? { ...NOTHING, id: row.id }), bookings: [...booked, ...others] }
}

/** Writes what changed as a new version, and answers it. Who may not read how a guest is reached leaves that as it is. */
export async function writeProduction(
  db: Db,
  before: StoredProduction,
  { bookings: sent, series_id, ...changes }: ProductionPatch,
  { by, at, member }: { by: string; at: Date; member: Member },
): Promise<StoredProduction> {
  const began = series_id === undefined ? {} : { occurrence_series_id: series_id }
  const values = { ...changes, ...began, updated_by: by, updated_at: at }
  await db
    .insert(productions)
    .values({ ...values, id: before.id })
    .onConflictDoUpdate({
      target: productions.id,
      set: { ...values, lock_version: sql`${productions.lock_version} + 1` },
    })
  if (sent === undefined) return before
  const known = new Map(before.bookings.map((one) => [one.guest_id, one]))
  const rows = sent.map((one) => bookingRow(one, known.get(one.guest_id), can(member, 'guest.private')))
  await db.delete(bookings).where(eq(bookings.broadcast_id, before.id))
  if (rows.length > 0)
    await db
      .insert(bookings)
      .values(rows.map((one, position) => ({ ...one, position, broadcast_id: before.id })))
  return { ...before, bookings: rows }
}

function bookingRow(
  sent: NonNullable<ProductionPatch['bookings']>[number],
  known: BookingRow | undefined,
  maySeeAll: boolean,
): BookingRow {
  const kept = { contact: known?.contact ?? null, notes: known?.notes ?? null }
  const { contact = kept.contact, notes = kept.notes } = maySeeAll ? sent : kept
  const { arrives_at, starts_at, ends_at, ...plain } = sent
  return {
    ...plain,
    arrives_at: dateOf(arrives_at),
    starts_at: dateOf(starts_at),
    ends_at: dateOf(ends_at),
    contact: contact || null,
    notes: notes || null,
  }
}

const dateOf = (instant: string | null) => (instant === null ? null : new Date(instant))

function unbooked({ guest_id }: { guest_id: number }): BookingRow {
  return {
    guest_id,
    state: 'tentative',
    means: null,
    arrives_at: null,
    starts_at: null,
    ends_at: null,
    contact: null,
    notes: null,
  }
}

const NOTHING: Omit<StoredProduction, 'id' | 'bookings'> = {
  lock_version: 0,
  updated_at: null,
  updated_by: null,
  channel: null,
  studio: null,
  host_ids: [],
  segments: [],
  tasks: [],
  markers: [],
  occurrence_series_id: null,
  occurrence_on: null,
}

const FIELDS = {
  guest_id: bookings.guest_id,
  state: bookings.state,
  means: bookings.means,
  arrives_at: bookings.arrives_at,
  starts_at: bookings.starts_at,
  ends_at: bookings.ends_at,
  contact: bookings.contact,
  notes: bookings.notes,
}
