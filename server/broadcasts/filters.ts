import { and, eq, exists, gte, inArray, like, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { fold } from '#app/lib/fold.ts'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcast_tags, broadcasts } from '#server/db/schema.ts'
import { missingWhen } from './missing.ts'

/** Every filter of the list, all of which must hold; what is in the trash shows only when asked for. */
export function filtersOf(db: Db, query: BroadcastSearch): SQL | undefined {
  const { status, live_state, format, missing = [], series, season, tag, guest, from, to } = query
  return and(
    ...wordsIn(query.q).map(found),
    status ? inArray(broadcasts.status, status) : ne(broadcasts.status, 'trashed'),
    live_state && inArray(broadcasts.live_state, live_state),
    format && inArray(broadcasts.format, format),
    ...missing.map((what) => missingWhen[what]),
    series === undefined ? undefined : eq(broadcasts.series_id, series),
    season === undefined ? undefined : eq(broadcasts.season_number, season),
    tag === undefined ? undefined : exists(linked(db, broadcast_tags, eq(broadcast_tags.tag_id, tag))),
    guest === undefined
      ? undefined
      : exists(linked(db, broadcast_guests, eq(broadcast_guests.guest_id, guest))),
    from ? gte(broadcasts.aired_on, from) : undefined,
    to ? lte(broadcasts.aired_on, to) : undefined,
  )
}

/** The folded words of a search, in any order. */
export function wordsIn(q = ''): string[] {
  return fold(q).split(' ').filter(Boolean)
}

/** Anywhere in titles, names, leads and ids; in the long texts by its beginning or its French stem. */
function found(word: string) {
  // Folding leaves no %, _, \ or quote that would need escaping.
  const stems = sql`plainto_tsquery('french', ${word}) || to_tsquery('simple', ${`'${word}':*`})`
  return or(like(broadcasts.search, `%${word}%`), sql`${broadcasts.stems} @@ (${stems})`)
}

function linked(db: Db, table: typeof broadcast_tags | typeof broadcast_guests, condition: SQL) {
  return db
    .select({ one: sql`1` })
    .from(table)
    .where(and(eq(table.broadcast_id, broadcasts.id), condition))
}
