import { asc, desc, sql, type Column, type SQL, type SQLWrapper } from 'drizzle-orm'
import { fold } from '#app/lib/fold.ts'
import { spellings } from '#app/lib/spellings.ts'
import { beginning, holding, slipsIn, type Wanted, wantedIn } from '#server/search/wanted.ts'

/** What a search looks in: every name folded and its other spellings, each on a line of its own, so that a whole name is told from a part. */
export function searchText(names: (string | null | undefined)[]): string {
  const lines = names.flatMap((name) => [fold(name ?? ''), ...spellings(name ?? '')])
  return [...new Set(lines)].filter(Boolean).join('\n')
}

/** Every word of the query is somewhere in the names, in any order: "chaput renaud" finds "Renaud Chaput". */
export function matching(search: Column, q: string | Wanted = ''): SQL | undefined {
  return holding(search, asked(q))
}

/** Best matches first: a whole name, the beginning of one, beginnings of words, then the rest; the fewest slips first. */
export function closest(search: Column, q: string | Wanted): SQL {
  const wanted = asked(q)
  const line = sql`translate(${search}, chr(10), ' ')`
  const level = sql`case
    when chr(10) || ${search} || chr(10) like ${`%\n${wanted.phrase}\n%`} then 0
    when chr(10) || ${search} like ${`%\n${wanted.phrase}%`} then 1
    when ${beginning(line, wanted)} then 2
    else 3 end`
  return sql`${level}, ${slipsIn(search, wanted)}`
}

const asked = (q: string | Wanted) => (typeof q === 'string' ? wantedIn(q) : q)

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
