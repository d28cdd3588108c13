import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Guest, GuestSearch } from '#app/contract/guest.ts'
import type { Db } from '#server/db/db.ts'
import { guests } from '#server/db/schema.ts'
import { missing } from '#server/names/former.ts'
import { closest, frenchOrder, matching, ordered } from '#server/names/search.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { must } from '#server/problem.ts'
import { forgiving } from '#server/search/forgiving.ts'
import type { Wanted } from '#server/search/wanted.ts'
import { guestNames } from './names.ts'

/** The stored fields that people write, the imported label too. */
type NewGuest = GuestFields & Required<Pick<GuestFields, 'display_name' | 'sort_name' | 'slug'>>
type GuestFields = Partial<
  Omit<Guest, 'id' | 'lock_version' | 'created_at' | 'updated_at' | 'broadcasts_count'>
>

/** A page of guests, each with the number of its broadcasts, the trash aside. Best matches first, else by name. */
export function listGuests(db: Db, query: GuestSearch) {
  return forgiving(db, query.q, (wanted) => found(db, query, wanted))
}

async function found(db: Db, query: GuestSearch, wanted: Wanted) {
  const where = and(matching(search, wanted), query.kind && inArray(guests.kind, query.kind))
  const { limit, offset } = windowOf(query)
  const { rows: all, broadcasts_count } = selected(db)
  const byName = frenchOrder(guests.sort_name)
  const order = ordered(
    query.sort,
    { sort_name: byName, broadcasts_count, updated_at: guests.updated_at },
    query.q ? [closest(search, wanted), byName] : [byName],
  )
  const [rows, total] = await Promise.all([
    all
      .where(where)
      .orderBy(...order, guests.id)
      .limit(limit)
      .offset(offset),
    db.$count(guests, where),
  ])
  return { data: rows.map(guestOf), meta: metaOf(query, total) }
}

/** The guest; refused as `missing` says. */
export async function readGuest(db: Db, id: number): Promise<Guest> {
  const [row] = await selected(db).rows.where(eq(guests.id, id))
  if (row === undefined) throw await missing(db, 'guest', id, readGuest)
  return guestOf(row)
}

/** Refused as reading it is. */
export async function mustBeGuest(db: Db, id: number): Promise<void> {
  if (!(await guestExists(db, id))) await readGuest(db, id)
}

/** The same, held against other writers until the transaction ends. */
export async function holdGuest(db: Db, id: number): Promise<Guest> {
  await db.select({ id: guests.id }).from(guests).where(eq(guests.id, id)).for('update')
  return readGuest(db, id)
}

export async function guestExists(db: Db, id: number): Promise<boolean> {
  return (await db.$count(guests, eq(guests.id, id))) > 0
}

/** Adds a guest; what is not given is left to the database. */
export async function insertGuest(db: Db, values: NewGuest, now: Date): Promise<Guest> {
  const row = { ...values, search: guestNames(values), created_at: now, updated_at: now }
  const [added] = await db.insert(guests).values(row).returning({ id: guests.id })
  must(added !== undefined, 'internal')
  return readGuest(db, added.id)
}

/** Writes some fields of a guest, as a new version. */
export async function updateGuest(
  db: Db,
  guest: Guest,
  values: Partial<NewGuest>,
  now: Date,
): Promise<Guest> {
  const row = { ...values, search: guestNames({ ...guest, ...values }), updated_at: now }
  await db
    .update(guests)
    .set({ ...row, lock_version: sql`${guests.lock_version} + 1` })
    .where(eq(guests.id, guest.id))
  return readGuest(db, guest.id)
}

/** Deletes a guest that no broadcast names. */
export async function deleteGuest(db: Db, id: number): Promise<void> {
  await db.delete(guests).where(eq(guests.id, id))
}

const { search, ...columns } = getTableColumns(guests)

/** Counted for the rows of a page alone, unless they are sorted by it. */
function selected(db: Db) {
  const broadcasts_count = sql<number>`(select count(*)::int from broadcast_guests as shown
    join broadcasts on broadcasts.id = shown.broadcast_id
    where shown.guest_id = guests.id and broadcasts.status <> 'trashed')`
  return { broadcasts_count, rows: db.select({ ...columns, broadcasts_count }).from(guests) }
}

type Row = Awaited<ReturnType<typeof selected>['rows']>[number]

function guestOf(row: Row): Guest {
  return { ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() }
}
