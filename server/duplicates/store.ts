import { and, count, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Lookalike } from '#app/contract/duplicate.ts'
import type { Named } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcast_tags, broadcasts, guests, series, tags } from '#server/db/schema.ts'
import { inParts } from '#server/inParts.ts'
import { readKnown } from './likeness.ts'
import type { Readable } from './scan.ts'

/** Every guest, every tag or every series, by the names it goes by. */
export async function readableNames(db: Db, noun: Named): Promise<Readable[]> {
  const names: Readable[] = []
  for await (const rows of inParts(await rowsOf(db, noun)))
    for (const { id, name, kind, role, other_names, pseudonym } of rows) {
      const all = [name, pseudonym ?? '', ...other_names].filter(Boolean)
      names.push({ id, ...readKnown({ names: all, kind, role }) })
    }
  return names
}

/** What changes as soon as anything does by which any of them is known; what else its sheet says leaves it. */
export async function versionOfNames(db: Db, noun: Named): Promise<string> {
  const table = TABLES[noun]
  const { name, kind, role, other_names, pseudonym } = KNOWN_BY[noun]
  const known = sql.join([table.id, name, kind, role, other_names, pseudonym], sql`, `)
  const [row] = await db
    .select({ version: sql<string>`md5(string_agg(row(${known})::text, '' order by ${table.id}))` })
    .from(table)
  return row?.version ?? ''
}

/** What may be one with another; `is_split` when the parts of the name are known. */
type Seen = Lookalike & { is_split: boolean }

/** These as somebody sees them, by id, with how many broadcasts use each, the trash aside. */
export async function lookalikes(db: Db, noun: Named, ids: number[]): Promise<Map<number, Seen>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(db, noun, ids)
  const counts = await usesOf(db, noun, ids)
  return new Map(rows.map((row) => [row.id, { ...row, broadcasts_count: counts.get(row.id) ?? 0 }]))
}

/** All of them, or these. */
function rowsOf(db: Db, noun: Named, ids?: number[]) {
  const these = ids && inArray(TABLES[noun].id, ids)
  if (noun === 'guest')
    return db
      .select({ id: guests.id, ...GUEST })
      .from(guests)
      .where(these)
  return noun === 'tag'
    ? db
        .select({ id: tags.id, ...TAG })
        .from(tags)
        .where(these)
    : db
        .select({ id: series.id, ...SERIES })
        .from(series)
        .where(these)
}

async function usesOf(db: Db, noun: Named, ids: number[]): Promise<Map<number, number>> {
  if (noun === 'series') return usesOfSeries(db, ids)
  const [table, id] =
    noun === 'guest' ? [broadcast_guests, broadcast_guests.guest_id] : [broadcast_tags, broadcast_tags.tag_id]
  const rows = await db
    .select({ id, uses: count() })
    .from(table)
    .innerJoin(broadcasts, eq(broadcasts.id, table.broadcast_id))
    .where(and(inArray(id, ids), ne(broadcasts.status, 'trashed')))
    .groupBy(id)
  return new Map(rows.map((row) => [row.id, row.uses]))
}

async function usesOfSeries(db: Db, ids: number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: series.id, uses: count() })
    .from(series)
    .innerJoin(broadcasts, eq(broadcasts.series_id, series.id))
    .where(and(inArray(series.id, ids), ne(broadcasts.status, 'trashed')))
    .groupBy(series.id)
  return new Map(rows.map((row) => [row.id, row.uses]))
}

const TABLES = { guest: guests, tag: tags, series }

const GUEST = {
  lock_version: guests.lock_version,
  name: guests.display_name,
  kind: sql<string>`${guests.kind}`,
  role: guests.role_short,
  other_names: guests.aliases,
  pseudonym: guests.pseudonym,
  is_split: sql<boolean>`${guests.family_name} is not null`,
}

const TAG = {
  lock_version: tags.lock_version,
  name: tags.name,
  kind: sql<string>`${tags.kind}`,
  role: sql<string | null>`null`,
  other_names: tags.synonyms,
  pseudonym: sql<string | null>`null`,
  is_split: sql<boolean>`true`,
}

const SERIES = {
  lock_version: series.lock_version,
  name: series.name,
  kind: sql<string>`'series'`,
  role: sql<string | null>`null`,
  other_names: sql<string[]>`array[]::text[]`,
  pseudonym: sql<string | null>`null`,
  is_split: sql<boolean>`true`,
}

const KNOWN_BY = { guest: GUEST, tag: TAG, series: SERIES }
