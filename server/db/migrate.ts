import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'
import { root } from '#server/root.ts'

/** The migrations, kept as files beside the sources: the built server reads them there too. */
export const migrationsFolder = join(root, 'server/db/migrations')

/** Brings a PostgreSQL database up to this version. Several processes may do so at once: they take turns. */
export async function migratePostgres(url: string, folder: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'regie migrations' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    await migrate(drizzle(client), { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}

/** 'migr' in ASCII. */
const turn = 0x6d696772
