import { eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, user } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { contentOf, type Row } from './content.ts'

/** A broadcast as stored: its row, the part of it that editors write, and who wrote last. */
export interface Stored {
  row: Row
  content: Content
  updated_by: Broadcast['updated_by']
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

/** The version that a broadcast stands at, without reading it; refused as `not_found`. */
export async function versionOf(db: Db, id: number): Promise<number> {
  const version = { lock_version: broadcasts.lock_version }
  const [found] = await db.select(version).from(broadcasts).where(eq(broadcasts.id, id))
  must(found !== undefined, 'not_found')
  return found.lock_version
}

/** Working copies, in no order. */
export async function selectBroadcasts(db: Db, where: SQL | undefined): Promise<Stored[]> {
  const found = await db.select({ row: columns, guests, tag_ids, updated_by }).from(broadcasts).where(where)
  return found.map(({ row, updated_by: by, ...names }) => ({
    row,
    content: contentOf(row, names.guests, names.tag_ids),
    updated_by: by,
  }))
}

const { search: _, words: __, stems: ___, faqs_count: ____, ...columns } = getTableColumns(broadcasts)

const guests = sql<Content['guests']>`(
  select coalesce(json_agg(json_build_object('guest_id', guest_id, 'role_label', role_label) order by position), '[]')
  from broadcast_guests where broadcast_id = broadcasts.id)`

const updated_by = sql<Broadcast['updated_by']>`(
  select json_build_object('id', id, 'name', name) from ${user} where id = broadcasts.updated_by)`

const tag_ids = sql<number[]>`array(
  select tag_id from broadcast_tags where broadcast_id = broadcasts.id order by position)`
