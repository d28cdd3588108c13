import { eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { contentOf, type Row } from './content.ts'

/** A broadcast as stored: its row, and the part of it that editors write. */
export interface Stored {
  row: Row
  content: Content
}

/** The working copy; refused as `not_found`. */
export async function findBroadcast(db: Db, id: number): Promise<Stored> {
  const [found] = await selectBroadcasts(db, eq(broadcasts.id, id))
  must(found !== undefined, 'not_found')
  return found
}

/** The same, held against other writers until the transaction ends. */
export async function holdBroadcast(db: Db, id: number): Promise<Stored> {
  await db.select({ id: broadcasts.id }).from(broadcasts).where(eq(broadcasts.id, id)).for('update')
  return findBroadcast(db, id)
}

/** Working copies, in no order. */
export async function selectBroadcasts(db: Db, where: SQL | undefined): Promise<Stored[]> {
  const found = await db.select({ row: columns, guests, tag_ids }).from(broadcasts).where(where)
  return found.map(({ row, ...names }) => ({ row, content: contentOf(row, names.guests, names.tag_ids) }))
}

const { search: _, words: __, stems: ___, faqs_count: ____, ...columns } = getTableColumns(broadcasts)

const guests = sql<Content['guests']>`(
  select coalesce(json_agg(json_build_object('guest_id', guest_id, 'role_label', role_label) order by position), '[]')
  from broadcast_guests where broadcast_id = broadcasts.id)`

const tag_ids = sql<number[]>`array(
  select tag_id from broadcast_tags where broadcast_id = broadcasts.id order by position)`
