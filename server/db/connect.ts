import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Db } from './db.ts'
import * as schema from './schema.ts'

/** A pool of connections to a PostgreSQL server. */
export function connect(url: string, log: Logger, max = 10): { db: Db; close: () => Promise<void> } {
  const pool = new Pool({ connectionString: url, max, application_name: 'regie pool' })
  // A connection that breaks while idle is replaced at the next query.
  pool.on('error', (err) => log.warn({ err }, 'an idle database connection broke'))
  return { db: drizzle(pool, { schema }), close: () => pool.end() }
}
