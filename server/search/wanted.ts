import { and, type Column, like, or, sql, type SQL } from 'drizzle-orm'
import { fold } from '#app/lib/fold.ts'
import { searchWords } from '#app/lib/searchWords.ts'

/** What a search asks for: its folded text, and its words, each with the spellings that do as well, the best first. */
export interface Wanted {
  phrase: string
  words: string[][]
  /** Whether words were taken for others, which counts in the order. */
  isForgiving?: boolean
}

export function wantedIn(q = ''): Wanted {
  return { phrase: fold(q), words: searchWords(q) }
}

/** That every word is in the text, in any order. Folding leaves no %, _ or \ that would need escaping. */
export function holding(text: Column | SQL, { words }: Wanted): SQL | undefined {
  return and(...words.map((ways) => heldAs(text, ways)))
}

/** That a word is in the text, in one of its spellings; of a spelling of several words, each. */
export function heldAs(text: Column | SQL, ways: string[]): SQL | undefined {
  return or(...ways.map((way) => and(...way.split(' ').map((part) => like(text, `%${part}%`)))))
}

/** That each word begins a word of the text, which is one line. */
export function beginning(text: Column | SQL, { words }: Wanted): SQL {
  const begun = (part: string) => sql`' ' || ${text} like ${`% ${part}%`}`
  return and(...words.map((ways) => or(...ways.map((way) => and(...way.split(' ').map(begun)))))) ?? sql`true`
}

/** How far what was found is from what was typed: the place of the first spelling that each word is found in. */
export function slipsIn(text: Column | SQL, { words, isForgiving }: Wanted): SQL {
  // A bare number would be taken for the number of a column.
  if (isForgiving !== true) return sql`null::int`
  const places = words.map((ways) => {
    const steps = ways.map((way, place) => sql`when ${text} like ${`%${way}%`} then ${place}::int`)
    return sql`case ${sql.join(steps, sql` `)} else ${ways.length}::int end`
  })
  return sql.join(places, sql` + `)
}
