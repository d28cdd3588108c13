import { and, eq, exists, gte, inArray, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import type { Db } from '#server/db/db.ts'
import { broadcast_guests, broadcast_tags, broadcasts } from '#server/db/schema.ts'
import { heirOf } from '#server/names/former.ts'
import { heldAs, type Wanted, wantedIn } from '#server/search/wanted.ts'
import { missingWhen } from './missing.ts'

/** Every filter of the list, all of which must hold; what is in the trash shows only when asked for. */
export function filtersOf(db: Db, query: BroadcastSearch, wanted = wantedIn(query.q)): SQL | undefined {
  const { status, live_state, format, missing = [], series, season, tag, guest, from, to } = query
  return and(
    ...wanted.words.map((ways) => found(ways, wanted)),
    status ? inArray(broadcasts.status, status) : ne(broadcasts.status, 'trashed'),
    live_state && inArray(broadcasts.live_state, live_state),
    format && inArray(broadcasts.format, format),
    ...missing.map((what) => missingWhen[what]),
    series === undefined ? undefined : eq(broadcasts.series_id, series),
    season === undefined ? undefined : eq(broadcasts.season_number, season),
    tag === undefined
      ? undefined
      : exists(linked(db, broadcast_tags, eq(broadcast_tags.tag_id, heirOf('tag', tag)))),
    guest === undefined
      ? undefined
      : exists(linked(db, broadcast_guests, eq(broadcast_guests.guest_id, heirOf('guest', guest)))),
    from ? gte(broadcasts.aired_on, from) : undefined,
    to ? lte(broadcasts.aired_on, to) : undefined,
  )
}

/** Anywhere in titles, names, leads and ids; in the long texts by its beginning or its French stem. */
function found(ways: string[], { isForgiving }: Wanted) {
  const typed = isForgiving === true ? ways.slice(0, 1) : ways
  return or(heldAs(broadcasts.search, ways), ...typed.map(toldAs))
}

/** Folding leaves no quote that would need escaping. */
function toldAs(way: string) {
  const stems = way.split(' ').map((part) => {
    const either = sql`plainto_tsquery('french', ${part}) || to_tsquery('simple', ${`'${part}':*`})`
    return sql`${broadcasts.stems} @@ (${either})`
  })
  return and(...stems)
}

function linked(db: Db, table: typeof broadcast_tags | typeof broadcast_guests, condition: SQL) {
  return db
    .select({ one: sql`1` })
    .from(table)
    .where(and(eq(table.broadcast_id, broadcasts.id), condition))
}
