import { and, sql, type SQL } from 'drizzle-orm'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { broadcasts } from '#server/db/schema.ts'
import { wordsIn } from './filters.ts'

/**
 * The order that was asked for, what has no value last either way. Without one, a search shows first what is called
 * so or has such guests, then the latest shows; a list shows what was worked on last. Ties end with the newest.
 */
export function orderOf({ sort, q }: BroadcastSearch): SQL {
  const asked = sort === undefined ? unasked(q) : sortedBy(sort)
  return sql.join([asked, sql`${broadcasts.id} desc`], sql`, `)
}

function sortedBy(sort: NonNullable<BroadcastSearch['sort']>) {
  return sort.startsWith('-')
    ? sql`${column(sort.slice(1))} desc nulls last`
    : sql`${column(sort)} asc nulls last`
}

/** Titles by the folded one that `search` begins with: É with E, whatever the quotation marks. */
function column(field: string) {
  return field === 'title'
    ? sql`${broadcasts.search} collate "C"`
    : sql`${broadcasts}.${sql.identifier(field)}`
}

function unasked(q: string | undefined) {
  const words = wordsIn(q)
  if (words.length === 0) return sql`${broadcasts.updated_at} desc`
  const named = and(
    ...words.map((word) => sql`split_part(${broadcasts.search}, chr(10), 1) like ${`%${word}%`}`),
  )
  return sql`${named} desc, ${broadcasts.aired_on} desc nulls last`
}
