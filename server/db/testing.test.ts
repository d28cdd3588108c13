import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import * as schema from './schema.ts'
import { freshDatabase } from './testing.ts'

const opened: { close: () => Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()))
})

async function fresh() {
  const database = await freshDatabase()
  opened.push(database)
  return database
}

test('each test writes in a database of its own', async () => {
  const [mine, theirs] = await Promise.all([fresh(), fresh()])
  await mine.db.insert(schema.series).values({ name: 'Le grand entretien', slug: 'le-grand-entretien' })
  expect(await mine.db.$count(schema.series)).toBe(1)
  expect(await theirs.db.$count(schema.series)).toBe(0)
})

test('a fresh database sorts French names as French readers do', async () => {
  const { db } = await fresh()
  const { rows } = await db.execute<{ name: string }>(
    sql`select name from unnest(array['Zola', 'Émile', 'eluard', 'Œuvre', 'Ohm']) as name order by name collate "fr-x-icu"`,
  )
  expect(rows.map((row) => row.name)).toEqual(['eluard', 'Émile', 'Œuvre', 'Ohm', 'Zola'])
})

test('a closed database is gone from the server', async () => {
  const { url, close } = await freshDatabase()
  await close()
  const gone = await fresh()
  const name = new URL(url).pathname.slice(1)
  const { rows } = await gone.db.execute(sql`select 1 from pg_database where datname = ${name}`)
  expect(rows).toEqual([])
})
