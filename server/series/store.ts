import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { Series, SeriesSearch } from '#app/contract/series.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, series } from '#server/db/schema.ts'
import { closest, frenchOrder, matching, ordered, searchText } from '#server/names/search.ts'
import type { Show } from '#server/names/underneath.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { must } from '#server/problem.ts'
import { forgiving } from '#server/search/forgiving.ts'
import type { Wanted } from '#server/search/wanted.ts'

type SeriesFields = Partial<
  Omit<Series, 'id' | 'lock_version' | 'created_at' | 'updated_at' | 'broadcasts_count'>
>
/** The stored fields that people write. */
type NewSeries = SeriesFields & Required<Pick<SeriesFields, 'name' | 'slug'>>

/** A page of series, each with the number of its broadcasts, the trash aside. Best matches first, else by name. */
export function listSeries(db: Db, query: SeriesSearch) {
  return forgiving(db, query.q, (wanted) => found(db, query, wanted))
}

async function found(db: Db, query: SeriesSearch, wanted: Wanted) {
  const where = matching(series.search, wanted)
  const { limit, offset } = windowOf(query)
  const { rows: all, broadcasts_count } = selected(db)
  const byName = frenchOrder(series.name)
  const order = ordered(
    query.sort,
    { name: byName, broadcasts_count, updated_at: series.updated_at },
    query.q ? [closest(series.search, wanted), byName] : [byName],
  )
  const [rows, total] = await Promise.all([
    all
      .where(where)
      .orderBy(...order, series.id)
      .limit(limit)
      .offset(offset),
    db.$count(series, where),
  ])
  return { data: rows.map(seriesOf), meta: metaOf(query, total) }
}

/** The series; refused as `not_found`. */
export async function readSeries(db: Db, id: number): Promise<Series> {
  const [row] = await selected(db).rows.where(eq(series.id, id))
  must(row !== undefined, 'not_found')
  return seriesOf(row)
}

/** The same, held against other writers until the transaction ends. */
export async function holdSeries(db: Db, id: number): Promise<Series> {
  await db.select({ id: series.id }).from(series).where(eq(series.id, id)).for('update')
  return readSeries(db, id)
}

export async function seriesExists(db: Db, id: number): Promise<boolean> {
  return (await db.$count(series, eq(series.id, id))) > 0
}

/** Adds a series; what is not given is left to the database. */
export async function insertSeries(db: Db, values: NewSeries, now: Date): Promise<Series> {
  const row = { ...values, search: searchText([values.name]), created_at: now, updated_at: now }
  const [added] = await db.insert(series).values(row).returning({ id: series.id })
  must(added !== undefined, 'internal')
  return readSeries(db, added.id)
}

/** Writes some fields of a series, as a new version. */
export async function updateSeries(db: Db, before: Series, values: SeriesFields, now: Date): Promise<Series> {
  const row = { ...values, search: searchText([values.name ?? before.name]), updated_at: now }
  await db
    .update(series)
    .set({ ...row, lock_version: sql`${series.lock_version} + 1` })
    .where(eq(series.id, before.id))
  return readSeries(db, before.id)
}

/** Deletes a series that no broadcast belongs to. */
export async function deleteSeries(db: Db, id: number): Promise<void> {
  await db.delete(series).where(eq(series.id, id))
}

/** The broadcasts of a series, those in the trash too. */
export async function broadcastsOfSeries(db: Db, id: number): Promise<Show[]> {
  return db
    .select({ id: broadcasts.id, status: broadcasts.status })
    .from(broadcasts)
    .where(eq(broadcasts.series_id, id))
}

/** Moves the broadcasts of a series to another. */
export async function moveBroadcasts(db: Db, from: number, to: number): Promise<void> {
  await db.update(broadcasts).set({ series_id: to }).where(eq(broadcasts.series_id, from))
}

const { search: _, ...columns } = getTableColumns(series)

function selected(db: Db) {
  const broadcasts_count = sql<number>`(select count(*)::int from broadcasts
    where broadcasts.series_id = series.id and broadcasts.status <> 'trashed')`
  return { broadcasts_count, rows: db.select({ ...columns, broadcasts_count }).from(series) }
}

type Row = Awaited<ReturnType<typeof selected>['rows']>[number]

function seriesOf(row: Row): Series {
  return { ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() }
}
