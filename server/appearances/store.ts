import { and, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type { Appearance } from '#app/contract/appearance.ts'
import { guestRef, tagRef } from '#server/broadcasts/refs.ts'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcast_tags, broadcasts, guests, tags } from '#server/db/schema.ts'
import { metaOf, windowOf } from '#server/paging.ts'

/** Where broadcasts are joined to a name: its table, whose id it holds, and the role there. */
export interface Joined {
  table: typeof broadcast_guests | typeof broadcast_tags
  named: typeof broadcast_guests.guest_id | typeof broadcast_tags.tag_id
  role: SQL<string | null>
}
export const JOINED = {
  guest: {
    table: broadcast_guests,
    named: broadcast_guests.guest_id,
    role: sql<string | null>`${broadcast_guests.role_label}`,
  },
  tag: { table: broadcast_tags, named: broadcast_tags.tag_id, role: sql<string | null>`null` },
} satisfies Record<string, Joined>

interface Asked {
  joined: Joined
  id: number
  zone: string
}

/** A page of the broadcasts that a name is in, the trash aside, the latest first. */
export async function listAppearances(
  db: Db,
  asked: Asked,
  query: { page?: number | undefined; per_page?: number | undefined },
) {
  const { limit, offset } = windowOf(query)
  const on = dayOf(asked.zone)
  const [rows, { total }] = await Promise.all([
    selected(db, asked)
      .orderBy(sql`${on} desc nulls first`, desc(broadcasts.id))
      .limit(limit)
      .offset(offset),
    countsOf(db, asked),
  ])
  return { data: rows.map(appearanceOf), meta: metaOf(query, total) }
}

/** The lives to come, the next first. */
export async function nextLives(db: Db, asked: Asked, now: Date): Promise<Appearance[]> {
  const isNext = and(eq(broadcasts.live_state, 'planned'), gt(broadcasts.scheduled_start_at, now))
  const rows = await selected(db, asked, isNext).orderBy(broadcasts.scheduled_start_at).limit(10)
  return rows.map(appearanceOf)
}

/** How many there are, the first and the last day, and how many a year. */
export async function countsOf(db: Db, { joined, id, zone }: Asked) {
  const on = dayOf(zone)
  const year = sql<number | null>`extract(year from ${on})::int`
  const rows = await db
    .select({
      year,
      count: sql<number>`count(*)::int`,
      published: sql<number>`(count(*) filter (where ${broadcasts.status} = 'published'))::int`,
      first_on: sql<string | null>`min(${on})::text`,
      last_on: sql<string | null>`max(${on})::text`,
    })
    .from(joined.table)
    .innerJoin(broadcasts, eq(broadcasts.id, joined.table.broadcast_id))
    .where(and(eq(joined.named, id), ne(broadcasts.status, 'trashed')))
    .groupBy(year)
    .orderBy(year)
  const dated = rows.flatMap((row) => (row.year === null ? [] : { year: row.year, count: row.count }))
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    published: rows.reduce((sum, { published }) => sum + published, 0),
    first_on: rows.find((row) => row.first_on !== null)?.first_on ?? null,
    last_on: rows.findLast((row) => row.last_on !== null)?.last_on ?? null,
    years: dated,
  }
}

/** The guests most often seen with a guest. */
export async function companionsOf(db: Db, id: number) {
  const { rows } = await db.execute<{ guest: Guest; count: number }>(sql`
    select ${guestRef} as guest, met.count from (${together(broadcast_guests, 'guest_id', id)}) as met
    join ${guests} on guests.id = met.other order by met.count desc, guests.sort_name limit 12`)
  return rows
}

/** The tags most often put with a tag. */
export async function siblingsOf(db: Db, id: number) {
  const { rows } = await db.execute<{ tag: Tag; count: number }>(sql`
    select ${tagRef} as tag, met.count from (${together(broadcast_tags, 'tag_id', id)}) as met
    join ${tags} on tags.id = met.other order by met.count desc, tags.name limit 12`)
  return rows
}

type Guest = Pick<typeof guests.$inferSelect, 'id' | 'display_name' | 'sort_name' | 'slug' | 'kind'>
type Tag = Pick<typeof tags.$inferSelect, 'id' | 'name' | 'slug' | 'kind'>

function together(table: Joined['table'], key: string, id: number): SQL {
  const named = sql.identifier(key)
  return sql`select other.${named} as other, count(*)::int as count from ${table} as own
    join ${table} as other on other.broadcast_id = own.broadcast_id and other.${named} <> own.${named}
    join ${broadcasts} on broadcasts.id = own.broadcast_id and broadcasts.status <> 'trashed'
    where own.${named} = ${id} group by other.${named}`
}

function dayOf(zone: string) {
  return sql<
    string | null
  >`coalesce(${broadcasts.aired_on}, (${broadcasts.scheduled_start_at} at time zone ${sql.raw(`'${zone.replaceAll("'", "''")}'`)})::date)`
}

function selected(db: Db, { joined, id, zone }: Asked, more?: SQL) {
  const { id: broadcast_id, title, status, live_state, scheduled_start_at } = broadcasts
  return db
    .select({
      id: broadcast_id,
      title,
      status,
      live_state,
      on: sql<string | null>`${dayOf(zone)}::text`,
      scheduled_start_at,
      role_label: joined.role,
    })
    .from(joined.table)
    .innerJoin(broadcasts, eq(broadcasts.id, joined.table.broadcast_id))
    .where(and(eq(joined.named, id), ne(broadcasts.status, 'trashed'), more))
    .$dynamic()
}

function appearanceOf(row: Awaited<ReturnType<typeof selected>>[number]): Appearance {
  return { ...row, scheduled_start_at: row.scheduled_start_at?.toISOString() ?? null }
}
