import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { AuditEntry, AuditFilter, AuditSearch } from '#app/contract/audit.ts'
import type { Db } from '#server/db/db.ts'
import { audit_entries } from '#server/db/schema.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { forgiving } from '#server/search/forgiving.ts'
import { wantedIn } from '#server/search/wanted.ts'
import { wordsIn } from '#server/search/wordsIn.ts'
import { bearing, namesIn } from './names.ts'

type Row = typeof audit_entries.$inferSelect

/** One page of what was done, the latest first. Days are those of the zone. */
export async function listActs(db: Db, search: AuditSearch, zone: string) {
  const { limit, offset } = windowOf(search)
  const found = await foundBy(db, search, zone)
  const [rows, total] = await Promise.all([
    db
      .select()
      .from(audit_entries)
      .where(found)
      .orderBy(...LATEST)
      .limit(limit)
      .offset(offset),
    db.$count(audit_entries, found),
  ])
  return { data: rows.map(entryOf), meta: metaOf(search, total) }
}

/** All that is found, a thousand at a time. */
export async function* allActs(db: Db, filter: AuditFilter, zone: string): AsyncGenerator<AuditEntry[]> {
  const found = await foundBy(db, filter, zone)
  for (let below: SQL | undefined; ;) {
    const rows = await db
      .select()
      .from(audit_entries)
      .where(and(found, below))
      .orderBy(desc(audit_entries.id))
      .limit(BATCH)
    const last = rows[rows.length - 1]
    if (last === undefined) return
    yield rows.map(entryOf)
    below = lt(audit_entries.id, last.id)
  }
}

const BATCH = 1000
const LATEST = [desc(audit_entries.at), desc(audit_entries.id)]

/** What the filters and the search find: words are looked for in the names of people and of things. */
async function foundBy(db: Db, filter: AuditFilter, zone: string): Promise<SQL | undefined> {
  const others = conditionsOf(filter, zone)
  if (wantedIn(filter.q).words.length === 0) return others
  const names = await namesIn(db, others)
  const { found: acts } = await forgiving(
    db,
    filter.q,
    async ({ words }) => {
      const found = and(others, ...words.map((ways) => bearing(names, ways)))
      return { found, meta: { total: await db.$count(audit_entries, found) } }
    },
    () => wordsIn(names.values()),
  )
  return acts
}

function conditionsOf({ by, noun, action, subject, advice, from, to }: AuditFilter, zone: string) {
  const table = audit_entries
  const start = (day: string, days: number) =>
    sql`((${day}::date + ${days}::int)::timestamp at time zone ${zone})`
  return and(
    by === undefined ? undefined : eq(table.by, by),
    noun === undefined ? undefined : eq(table.noun, noun),
    action === undefined ? undefined : eq(table.action, action),
    subject === undefined ? undefined : eq(table.subject_id, subject),
    advice === undefined ? undefined : sql`jsonb_exists(${table.after}, 'ignored_checks')`,
    from === undefined ? undefined : gte(table.at, start(from, 0)),
    to === undefined ? undefined : lt(table.at, start(to, 1)),
  )
}

function entryOf(row: Row): AuditEntry {
  const { by, by_name, subject_id, subject_name, at, before, after, ...rest } = row
  return {
    ...rest,
    at: at.toISOString(),
    by: { id: by, name: by_name },
    subject: subject_id === null ? null : { id: subject_id, name: subject_name ?? '' },
    before: before as AuditEntry['before'], // it was stored as JSON
    after: after as AuditEntry['after'], // so was it
  }
}
