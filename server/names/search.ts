import { and, asc, desc, like, sql, type Column, type SQL, type SQLWrapper } from 'drizzle-orm'
import { fold } from '#app/lib/fold.ts'

/** What a search looks in: every name folded, each on a line of its own, so that a whole name is told from a part. */
export function searchText(names: (string | null | undefined)[]): string {
  return [...new Set(names.map((name) => fold(name ?? '')))].filter(Boolean).join('\n')
}

/** Every word of the query is somewhere in the names, in any order: "chaput renaud" finds "Renaud Chaput". */
export function matching(search: Column, q = ''): SQL | undefined {
  const words = fold(q).split(' ').filter(Boolean)
  // Folding leaves no %, _ or \ that would need escaping.
  return and(...words.map((word) => like(search, `%${word}%`)))
}

/** Best matches first: a whole name, the beginning of one, then the rest. */
export function closest(search: Column, q: string): SQL {
  const folded = fold(q)
  return sql`case
    when chr(10) || ${search} || chr(10) like ${`%\n${folded}\n%`} then 0
    when chr(10) || ${search} like ${`%\n${folded}%`} then 1
    else 2 end`
}

/** Names as French readers sort them: É with E, Œ with OE. */
export function frenchOrder(name: Column): SQL {
  return sql`${name} collate "fr-x-icu"`
}

/** The order that was asked for (`-` before a field for descending), then `otherwise`. */
export function ordered(sort: string | undefined, by: Record<string, SQLWrapper>, otherwise: SQL[]): SQL[] {
  const column = sort === undefined ? undefined : by[sort.replace(/^-/, '')]
  if (sort === undefined || column === undefined) return otherwise
  return [sort.startsWith('-') ? desc(column) : asc(column), ...otherwise]
}
