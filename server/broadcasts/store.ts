import { isDeepStrictEqual } from 'node:util'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcast_tags, broadcasts } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { changedPointers, columnsOf, type Row } from './content.ts'
import { reindexBroadcasts } from './reindex.ts'
import { wordsOf } from './search-text.ts'
import type { Stored } from './rows.ts'
import { shiftBookings } from './shiftBookings.ts'

/** Who writes, and when. */
export interface Writing {
  by: string
  at: Date
}

/** Adds a draft and answers its id. */
export async function insertBroadcast(db: Db, content: Content, { by, at }: Writing): Promise<number> {
  const values = {
    ...columnsOf(content),
    words: wordsOf(content),
    created_by: by,
    updated_by: by,
    created_at: at,
    updated_at: at,
  }
  const [added] = await db.insert(broadcasts).values(values).returning({ id: broadcasts.id })
  must(added !== undefined, 'internal')
  await writeNames(db, [{ id: added.id, after: content, changed: ['/guests', '/tag_ids'] }])
  await reindexBroadcasts(db, [added.id])
  return added.id
}

/** Writes the working copy as a new version: only what changed, for each index costs time. */
export async function writeContent(db: Db, stored: Stored, after: Content, writing: Writing): Promise<void> {
  await writeContents(db, [{ stored, after }], writing)
}

/** The same for many, whose names and indexes are written at once. */
export async function writeContents(
  db: Db,
  pages: { stored: Stored; after: Content }[],
  writing: Writing,
): Promise<void> {
  const written = []
  for (const { stored, after } of pages) {
    const { row, content } = stored
    const changed = changedPointers(content, after)
    const textsChanged = changed.some((pointer) => pointer === '/body_html' || pointer === '/faqs')
    await update(db, row.id, writing, {
      ...changedColumns(content, after, row),
      ...(textsChanged ? { words: wordsOf(after) } : {}),
      ...(changed.some((pointer) => HOURS.has(pointer))
        ? { schedule_sequence: row.schedule_sequence + 1 }
        : {}),
      has_unpublished_changes: sql`exists (select from revisions
        where broadcast_id = ${row.id} and n = ${row.published_n} and snapshot <> ${JSON.stringify(after)}::jsonb)`,
    })
    if (changed.includes('/scheduled_start_at')) await shiftBookings(db, row.id, content, after)
    written.push({ id: row.id, after, changed })
  }
  await writeNames(db, written)
  const isSearched = ({ changed }: { changed: string[] }) => changed.some((pointer) => SEARCHED.has(pointer))
  await reindexBroadcasts(
    db,
    written.filter(isSearched).map(({ id }) => id),
  )
}

/** Writes what became of the broadcast, as a new version. */
export async function writeState(db: Db, id: number, state: Partial<Row>, writing: Writing): Promise<void> {
  await update(db, id, writing, state)
}

async function update(
  db: Db,
  id: number,
  { by, at }: Writing,
  values: Parameters<ReturnType<Db['update']>['set']>[0],
) {
  await db
    .update(broadcasts)
    .set({ ...values, updated_at: at, updated_by: by, lock_version: sql`${broadcasts.lock_version} + 1` })
    .where(eq(broadcasts.id, id))
}

function changedColumns(before: Content, after: Content, { peertube }: Row) {
  const old = new Map<string, unknown>(Object.entries(columnsOf(before, peertube)))
  const fresh = Object.entries(columnsOf(after, peertube))
  return Object.fromEntries(fresh.filter(([key, value]) => !isDeepStrictEqual(old.get(key), value)))
}

async function writeNames(db: Db, pages: { id: number; after: Content; changed: string[] }[]) {
  const invited = pages.filter(({ changed }) => changed.includes('/guests'))
  if (invited.length > 0) {
    await db.delete(broadcast_guests).where(inArray(broadcast_guests.broadcast_id, invited.map(idOf)))
    const rows = invited.flatMap(({ id: broadcast_id, after: { guests } }) =>
      guests.map((guest, position) => ({ ...guest, broadcast_id, position })),
    )
    if (rows.length > 0) await db.insert(broadcast_guests).values(rows)
  }
  const tagged = pages.filter(({ changed }) => changed.includes('/tag_ids'))
  if (tagged.length > 0) {
    await db.delete(broadcast_tags).where(inArray(broadcast_tags.broadcast_id, tagged.map(idOf)))
    const rows = tagged.flatMap(({ id: broadcast_id, after: { tag_ids } }) =>
      tag_ids.map((tag_id, position) => ({ broadcast_id, tag_id, position })),
    )
    if (rows.length > 0) await db.insert(broadcast_tags).values(rows)
  }
}

const idOf = ({ id }: { id: number }) => id

const HOURS = new Set(['/scheduled_start_at', '/scheduled_end_at'])

/** What `search` is made of. */
const SEARCHED = new Set(
  (
    '/page/title /page/subtitle /lead /lead_announce /guests /tag_ids /series_id ' +
    '/youtube_id /wp_legacy_id /peertube/peertube_uuid /peertube/peertube_short_uuid'
  ).split(' '),
)
