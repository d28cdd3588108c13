import { eq, getTableColumns, gt, sql } from 'drizzle-orm'
import { reindexBroadcasts } from '#server/broadcasts/reindex.ts'
import { wordsOf } from '#server/broadcasts/search-text.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, guests, series, tags } from '#server/db/schema.ts'
import { guestNames } from '#server/guests/names.ts'
import { searchText } from '#server/names/search.ts'
import { namesOf } from '#server/tags/store.ts'

/** Raise it whenever what is written for searches changes: what is stored then follows at the next start. */
const VERSION = 'regie search 2'

/**
 * Brings what searches look in up to this version, once: an archive filled by an earlier one would not be found by what this
 * one looks for. Which version wrote it is a comment on the column. Several processes may start at once: they take turns.
 */
export async function reindexAll(db: Db): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${TURN})`)
    const { rows } = await transaction.execute<{ version: string | null }>(sql`
      select col_description(attrelid, attnum) as version from pg_attribute
      where attrelid = 'broadcasts'::regclass and attname = 'search'`)
    if (rows[0]?.version === VERSION) return
    await rewrite(transaction)
    await transaction.execute(sql.raw(`comment on column broadcasts.search is '${VERSION}'`))
  })
}

/** 'srch' in ASCII. */
const TURN = 0x73726368

async function rewrite(db: Db): Promise<void> {
  for (const { created_at: _, updated_at: __, ...guest } of await db.select().from(guests))
    await write(db, guests, guest, guestNames(guest))
  for (const tag of await db.select().from(tags)) await write(db, tags, tag, namesOf(tag))
  for (const one of await db.select().from(series)) await write(db, series, one, searchText([one.name]))
  const { id, body_html, faqs } = getTableColumns(broadcasts)
  for (let last = 0, isMore = true; isMore;) {
    const rows = await db
      .select({ id, body_html, faqs })
      .from(broadcasts)
      .where(gt(id, last))
      .orderBy(id)
      .limit(BATCH)
    const ids = rows.map((row) => row.id)
    await db.execute(sql`
      update ${broadcasts} set words = fresh.words
      from unnest(${sql.param(ids)}::int[], ${sql.param(rows.map(wordsOf))}::text[]) as fresh (id, words)
      where ${broadcasts.id} = fresh.id and ${broadcasts.words} <> fresh.words`)
    await reindexBroadcasts(db, ids)
    last = ids.at(-1) ?? last
    isMore = rows.length === BATCH
  }
}

const BATCH = 500

/** Names differ from version to version in few rows. */
async function write(
  db: Db,
  table: typeof guests | typeof tags | typeof series,
  { id, search }: { id: number; search: string },
  fresh: string,
): Promise<void> {
  if (search !== fresh) await db.update(table).set({ search: fresh }).where(eq(table.id, id))
}
