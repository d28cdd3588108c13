import { customType, integer, serial, text, timestamp } from 'drizzle-orm/pg-core'

/** An instant, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What every stored thing has. */
export const stored = {
  id: serial('id').primaryKey(),
  lock_version: integer('lock_version').notNull().default(0),
  created_at: instant('created_at').notNull().defaultNow(),
  updated_at: instant('updated_at').notNull().defaultNow(),
}

/** Folded text (`fold`), so that a search compares like with like; matched by substring and by French stems. */
export const searched = { search: text('search').notNull().default('') }
