import { asc, eq, getTableColumns, gte, sql } from 'drizzle-orm'
import { Defect, type DefectItem, type HealthDay } from '#app/contract/archive-health.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, defect_counts, guests } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { defects } from './defects.ts'

const QUEUE = 50

/** How many there are of each defect now, and how many broadcasts have none. */
export async function countDefects(
  db: Db,
): Promise<{ broadcasts: number; sound: number; counts: Record<string, number> }> {
  const onPages = Defect.options.filter((defect) => defects[defect].noun === undefined)
  const flags = onPages.map(
    (defect) => sql`coalesce(${defects[defect].when}, false) as ${sql.identifier(defect)}`,
  )
  const pairs = onPages.map(
    (defect) => sql`${defect}::text, count(*) filter (where ${sql.identifier(defect)})`,
  )
  const onGuests = Defect.options.filter((defect) => defects[defect].noun === 'guest')
  const sheets = onGuests.map(
    (defect) => sql`${defect}::text, count(*) filter (where ${defects[defect].when})`,
  )
  const { rows } = await db.execute<Counted>(sql`
    with judged as materialized (select ${sql.join(flags, sql`, `)} from ${withTexts} where status <> 'trashed')
    select count(*)::int as broadcasts, json_build_object(${sql.join(pairs, sql`, `)}) as counts,
      (count(*) filter (where not (${sql.join(
        onPages.map((defect) => sql.identifier(defect)),
        sql` or `,
      )})))::int as sound,
      (select json_build_object(${sql.join(sheets, sql`, `)}) from ${guests}) as sheet_counts
    from judged`)
  const [found] = rows
  must(found !== undefined, 'internal')
  const { broadcasts: total, sound, counts, sheet_counts } = found
  return { broadcasts: total, sound, counts: { ...counts, ...sheet_counts } }
}

const { body_html: text, ...others } = getTableColumns(broadcasts)

/** Broadcasts, the text of each unpacked once for all that is asked of it: that costs more than any question. */
const withTexts = sql`(select ${sql.join(Object.values(others), sql`, `)}, ${text} || '' as body_html
  from ${broadcasts} offset 0) as broadcasts`

interface Counted extends Record<string, unknown> {
  broadcasts: number
  sound: number
  counts: Record<string, number>
  sheet_counts: Record<string, number>
}

/** Keeps the counts of a day, unless they are kept already. */
export async function keepCounts(db: Db, on: string, counts: Record<string, number>): Promise<void> {
  const rows = Object.entries(counts).map(([defect, count]) => ({ on, defect, count }))
  await db.insert(defect_counts).values(rows).onConflictDoNothing()
}

/** Whether the counts of a day are kept. */
export async function hasDay(db: Db, on: string): Promise<boolean> {
  return (await db.$count(defect_counts, eq(defect_counts.on, on))) > 0
}

/** What was kept since a day, day by day. */
export async function keptDays(db: Db, since: string): Promise<Omit<HealthDay, 'total'>[]> {
  const rows = await db
    .select()
    .from(defect_counts)
    .where(gte(defect_counts.on, since))
    .orderBy(asc(defect_counts.on), asc(defect_counts.defect))
  const days = new Map<string, Record<string, number>>()
  for (const { on, defect, count } of rows) days.set(on, { ...days.get(on), [defect]: count })
  return [...days].map(([on, counts]) => ({ on, counts }))
}

/** What has the defect, after a thing of the same queue; the latest first. */
export async function queueOf(db: Db, defect: Defect, after?: number): Promise<DefectItem[]> {
  const { noun, when, pointer } = defects[defect]
  const { rows } = await db.execute<{ id: number; title: string }>(
    noun === 'guest'
      ? sql`select id, display_name as title from ${guests}
          where ${when} and ${after === undefined ? sql`true` : sql`id > ${after}`} order by id limit ${QUEUE}`
      : sql`select broadcasts.id, title from ${broadcasts}
          where status <> 'trashed' and ${when} and ${following(after)}
          order by aired_on desc nulls last, broadcasts.id desc limit ${QUEUE}`,
  )
  return rows.map(({ id, title }) => ({ id, title, pointer }))
}

/** How many have the defect now; of one thing alone when it is given. */
export async function countOf(db: Db, defect: Defect, id?: number): Promise<number> {
  const { noun, when } = defects[defect]
  const [table, seen] = noun === 'guest' ? [guests, sql`true`] : [broadcasts, sql`status <> 'trashed'`]
  const one = id === undefined ? sql`true` : eq(table.id, id)
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${table} where ${one} and ${seen} and ${when}`,
  )
  return rows[0]?.count ?? 0
}

/** After a broadcast in the order of the queue, wherever it stands now. */
function following(after?: number) {
  if (after === undefined) return sql`true`
  return sql`(coalesce(aired_on, '0001-01-01'), broadcasts.id) <
    (select coalesce(aired_on, '0001-01-01'), id from ${broadcasts} where id = ${after})`
}
