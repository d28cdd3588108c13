import { sql } from 'drizzle-orm'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'

/** Who or what a broadcast names, in order, with the role of a guest. */
export interface Item {
  id: number
  role: string | null
  position: number
}

/** What one broadcast says of the guests or tags that a merge touches. */
export type Links = {
  status: string
  items: Item[]
  main_tag_id: number | null
  hosts: number[]
  /** The bookings of the two, whole. */
  bookings: ({ guest_id: number } & Record<string, unknown>)[]
  /** The version that the public sees, and what it names. */
  shown: { n: number; guests: ShownGuest[]; tag_ids: number[]; main_tag_id: number | null } | null
}

/** A guest as a public page names them. */
export type ShownGuest = { guest_id: number; role_label: string | null }

/** What these broadcasts say, by broadcast. */
export async function linksOf(
  db: Db,
  noun: Doubled,
  pair: [number, number],
  broadcasts: number[],
): Promise<Map<number, Links>> {
  const { rows } = await db.execute<Links & { id: number }>(sql`
    select b.id, b.status, b.main_tag_id,
      coalesce(${noun === 'guest' ? GUESTS : TAGS}, '[]') as items,
      coalesce((select to_jsonb(host_ids) from productions where productions.id = b.id), '[]') as hosts,
      coalesce(${noun === 'guest' ? bookingsOf(pair) : sql`'[]'::jsonb`}, '[]') as bookings,
      (select jsonb_build_object('n', n, 'guests', snapshot->'guests', 'tag_ids', snapshot->'tag_ids',
          'main_tag_id', snapshot->'main_tag_id')
        from revisions where broadcast_id = b.id and n = b.published_n) as shown
    from broadcasts b where b.id = any(${sql.param(broadcasts)}::int[])`)
  return new Map(rows.map(({ id, ...links }) => [id, links]))
}

/** The templates of series that name it, each with the whole list. */
export async function templatesWith(db: Db, noun: Doubled, id: number): Promise<Map<number, number[]>> {
  const list = LISTS[noun]
  const { rows } = await db.execute<{ id: number; list: number[] }>(sql`
    select id, template->${list} as list from series_templates where template->${list} @> to_jsonb(${id}::int)`)
  return new Map(rows.map((row) => [row.id, row.list]))
}

/** Where a template lists guests and tags. */
export const LISTS = { guest: 'host_ids', tag: 'tag_ids' } as const

const GUESTS = sql`(select jsonb_agg(jsonb_build_object('id', guest_id, 'role', role_label, 'position', position)
  order by position) from broadcast_guests where broadcast_id = b.id)`
const TAGS = sql`(select jsonb_agg(jsonb_build_object('id', tag_id, 'role', null, 'position', position)
  order by position) from broadcast_tags where broadcast_id = b.id)`
const bookingsOf = (pair: [number, number]) => sql`(select jsonb_agg(to_jsonb(booked)) from bookings booked
  where broadcast_id = b.id and guest_id = any(${sql.param(pair)}::int[]))`
