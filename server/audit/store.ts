import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { AuditEntry, AuditFilter, AuditSearch } from '#app/contract/audit.ts'
import { fold } from '#app/lib/fold.ts'
import type { Db } from '#server/db/db.ts'
import { audit_entries } from '#server/db/schema.ts'
import { metaOf, windowOf } from '#server/paging.ts'

type Row = typeof audit_entries.$inferSelect

/** One page of what was done, the latest first. Days are those of the zone. */
export async function listActs(db: Db, search: AuditSearch, zone: string) {
  const { limit, offset } = windowOf(search)
  const found = conditionsOf(search, zone)
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
  const found = conditionsOf(filter, zone)
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

function conditionsOf({ q, by, noun, action, subject, advice, from, to }: AuditFilter, zone: string) {
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
    ...(q ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => sql`position(${fold(word)} in ${FOLDED}) > 0`),
  )
}

/** Names without accents and in lower case, as `fold` makes them of what is typed. */
const FOLDED = sql`lower(regexp_replace(normalize(coalesce(${audit_entries.subject_name}, '') || ' ' || ${audit_entries.by_name}, NFD), '[\u0300-\u036f]', '', 'g'))`

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
