import { sql, type SQL } from 'drizzle-orm'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { broadcasts } from '#server/db/schema.ts'
import { beginning, holding, slipsIn, type Wanted, wantedIn } from '#server/search/wanted.ts'

/**
 * The order that was asked for, what has no value last either way. Without one, a search shows first what is called
 * so, then what has such guests, then the latest shows; a list shows what was worked on last. Ties end with the newest.
 * Nulls are last in the indexes too, which an order must say to be read from one.
 */
export function orderOf({ sort, q }: BroadcastSearch, wanted = wantedIn(q)): SQL {
  const asked = sort === undefined ? unasked(wanted) : sortedBy(sort)
  return sql.join([asked, sql`${broadcasts.id} desc nulls last`], sql`, `)
}

function sortedBy(sort: NonNullable<BroadcastSearch['sort']>) {
  return sort.startsWith('-')
    ? sql`${column(sort.slice(1))} desc nulls last`
    : sql`${column(sort)} asc nulls last`
}

/** Titles by the folded one that `search` begins with: É with E, whatever the quotation marks. Two that begin alike for so long are one: an index holds no more. */
function column(field: string) {
  return field === 'title'
    ? sql`(left(${broadcasts.search}, 200)) collate "C"`
    : sql`${broadcasts}.${sql.identifier(field)}`
}

function unasked(wanted: Wanted) {
  if (wanted.words.length === 0) return sql`${broadcasts.updated_at} desc nulls last`
  const title = sql`split_part(${broadcasts.search}, chr(10), 1)`
  const called = sql`${title} || ' ' || split_part(${broadcasts.search}, chr(10), 2)`
  return sql`case
    when ${title} = ${wanted.phrase} then 0
    when ${beginning(title, wanted)} then case when ${title} like ${`%${wanted.phrase}%`} then 1 else 2 end
    when ${beginning(called, wanted)} then 3
    when ${holding(called, wanted)} then 4
    else 5 end, ${slipsIn(broadcasts.search, wanted)}, ${broadcasts.aired_on} desc nulls last`
}
