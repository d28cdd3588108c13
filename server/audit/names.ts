import { or, type SQL, sql } from 'drizzle-orm'
import { hasWords } from '#app/lib/searchWords.ts'
import type { Db } from '#server/db/db.ts'
import { audit_entries } from '#server/db/schema.ts'
import { searchText } from '#server/names/search.ts'

/** The names that these acts bear, each once, with what a search looks for in it: they are few beside the acts. */
export async function namesIn(db: Db, acts: SQL | undefined): Promise<Map<string, string>> {
  const { by_name, subject_name } = audit_entries
  const rows = await db
    .selectDistinct({ name: by_name })
    .from(audit_entries)
    .where(acts)
    .union(
      db
        .selectDistinct({ name: sql<string>`coalesce(${subject_name}, '')` })
        .from(audit_entries)
        .where(acts),
    )
  return new Map(rows.map(({ name }) => [name, searchText([name])]))
}

/** That the name of who acted, or of what was acted upon, has the word, in one of its spellings. */
export function bearing(names: Map<string, string>, ways: string[]): SQL | undefined {
  const found = sql.param([...names].flatMap(([name, text]) => (hasWords([text], [ways]) ? [name] : [])))
  return or(
    sql`${audit_entries.by_name} = any(${found}::text[])`,
    sql`${audit_entries.subject_name} = any(${found}::text[])`,
  )
}
