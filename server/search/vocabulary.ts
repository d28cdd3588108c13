import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/db.ts'

/**
 * Every word that names, titles and leads are made of, as searches know them: what a word typed wrong may have meant. Read
 * once and kept in memory beside its database; what was written since is added at each use. Words that are no longer used
 * stay: they find nothing.
 */
export async function vocabularyOf(db: Db): Promise<Set<string>> {
  const kept = vocabularies.get(db) ?? { words: new Set<string>(), seen: new Map<string, Seen>() }
  vocabularies.set(db, kept)
  for (const table of TABLES) {
    const { id, at } = kept.seen.get(table) ?? { id: 0, at: '-infinity' }
    const { rows } = await db.execute<{ words: string[] | null } & Seen>(sql`
      with fresh as materialized (select id, updated_at, search from ${sql.identifier(table)} where id > ${id} or updated_at > ${at})
      select coalesce(max(id), ${id}) as id, coalesce(max(updated_at), ${at})::text as at, (
        select array_agg(distinct word) from fresh, string_to_table(translate(search, chr(10), ' '), ' ') as word
        where length(word) between 4 and 30) as words
      from fresh`)
    const [fresh] = rows
    if (fresh === undefined) continue
    for (const word of fresh.words ?? []) kept.words.add(word)
    kept.seen.set(table, { id: fresh.id, at: fresh.at })
  }
  return kept.words
}

/** The last row and the last change that were read. */
type Seen = { id: number; at: string }

const vocabularies = new WeakMap<Db, { words: Set<string>; seen: Map<string, Seen> }>()

const TABLES = ['guests', 'tags', 'series', 'broadcasts']
