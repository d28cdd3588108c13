import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'

/** The database, or a transaction on it, whichever engine is behind. `execute` answers `{ rows }`. */
export type Db = PgDatabase<Rows, typeof schema, ExtractTablesWithRelations<typeof schema>>

/** What every engine answers to raw SQL. */
interface Rows extends PgQueryResultHKT {
  type: Result<this['row']>
}

interface Result<Row> {
  rows: Row[]
}
