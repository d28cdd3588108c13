import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { CannotStart } from '#server/cannot-start.ts'
import { connect } from './connect.ts'
import { listenTo } from './listen.ts'
import { migratePostgres, migrationsFolder } from './migrate.ts'

/** A PostgreSQL server of the newsroom's own. Throws `CannotStart` when it does not answer. */
export async function openExternal(url: string, log: Logger) {
  const { db, close } = connect(url, log)
  try {
    await db.execute(sql`select 1`)
  } catch (error) {
    await close()
    throw new CannotStart(`La base donnée par DATABASE_URL ne répond pas\u00A0: ${reason(error)}`, {
      cause: error,
    })
  }
  return {
    db,
    kind: 'external' as const,
    url,
    listen: listenTo(url, log),
    migrate: (folder = migrationsFolder) => migratePostgres(url, folder),
    close,
  }
}

/** The driver's own words, under the query builder's. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof AggregateError) return cause.errors.map((each) => reason(each)).join(' ; ')
  return cause instanceof Error ? cause.message : String(cause)
}
