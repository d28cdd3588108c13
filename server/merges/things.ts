import { sql } from 'drizzle-orm'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'

/** A guest or a tag as the database holds it, column by column. */
export type Thing = Record<string, unknown> & { id: number; lock_version: number; slug: string }

/** The things of these ids, held against other writers until the transaction ends. */
export async function holdThings(db: Db, noun: Doubled, ids: number[]): Promise<Map<number, Thing>> {
  const { rows } = await db.execute<{ thing: Thing }>(sql`
    select to_jsonb(held) as thing from ${tableOf(noun)} held where id = any(${sql.param(ids)}::int[])
    order by id for update`)
  return new Map(rows.map(({ thing }) => [thing.id, thing]))
}

/** Writes some columns of a thing, as a new version. */
export const writeThing = (db: Db, noun: Doubled, id: number, values: object, now: Date): Promise<void> =>
  writeThings(db, noun, [{ id, values }], now)

/** The same of many, each its own: one statement for all that change in the same columns. */
export async function writeThings(
  db: Db,
  noun: Doubled,
  things: { id: number; values: object }[],
  now: Date,
): Promise<void> {
  const alike = new Map<string, typeof things>()
  for (const one of things) {
    const key = Object.keys(one.values).join(' ')
    const those = alike.get(key)
    if (those === undefined) alike.set(key, [one])
    else those.push(one)
  }
  for (const those of alike.values()) {
    const columns = Object.keys(those[0]?.values ?? {}).map(
      (column) => sql`, ${sql.identifier(column)} = sent.${sql.identifier(column)}`,
    )
    const rows = JSON.stringify(those.map(({ id, values }) => ({ ...values, id })))
    await db.execute(sql`
      update ${tableOf(noun)} written
      set lock_version = written.lock_version + 1, updated_at = ${now.toISOString()} ${sql.join(columns)}
      from jsonb_populate_recordset(null::${tableOf(noun)}, ${rows}::jsonb) sent
      where written.id = sent.id`)
  }
}

/** Puts a thing back as it was, under its own id, as a new version. */
export async function insertThing(db: Db, noun: Doubled, thing: Thing, now: Date): Promise<void> {
  const row = { ...thing, lock_version: thing.lock_version + 1, updated_at: now.toISOString() }
  await db.execute(sql`
    insert into ${tableOf(noun)}
    select * from jsonb_populate_record(null::${tableOf(noun)}, ${JSON.stringify(row)}::jsonb)`)
}

export async function deleteThing(db: Db, noun: Doubled, id: number): Promise<void> {
  await db.execute(sql`delete from ${tableOf(noun)} where id = ${id}`)
}

/** Whether another thing than `id` has this value there. */
export async function isTaken(
  db: Db,
  noun: Doubled,
  column: 'slug' | 'key',
  value: string,
  id: number,
): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from ${tableOf(noun)} where ${sql.identifier(column)} = ${value} and id <> ${id} limit 1`)
  return rows.length > 0
}

const tableOf = (noun: Doubled) => sql.identifier(noun === 'guest' ? 'guests' : 'tags')
