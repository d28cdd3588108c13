import { and, desc, eq } from 'drizzle-orm'
import type { Doubled, DuplicateSearch } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { distinct_pairs, guests, tags, user } from '#server/db/schema.ts'
import { metaOf, windowOf } from '#server/paging.ts'

/** Those pairs that somebody said are two, as "low high". */
export async function distinctPairs(db: Db, noun: Doubled): Promise<Set<string>> {
  const rows = await db
    .select({ low: distinct_pairs.low, high: distinct_pairs.high })
    .from(distinct_pairs)
    .where(eq(distinct_pairs.noun, noun))
  return new Set(rows.map(({ low, high }) => `${low} ${high}`))
}

/** The same with their names, who said so and when, the latest first; without those of which one is gone. */
export async function listDistinct(db: Db, query: DuplicateSearch) {
  const { noun } = query
  const { limit, offset } = windowOf(query)
  const [one, other] = [named(db, noun, 'one'), named(db, noun, 'other')]
  const joined = db
    .select({
      one: { id: one.id, name: one.name },
      other: { id: other.id, name: other.name },
      by: { id: user.id, name: user.name },
      at: distinct_pairs.at,
    })
    .from(distinct_pairs)
    .innerJoin(one, eq(one.id, distinct_pairs.low))
    .innerJoin(other, eq(other.id, distinct_pairs.high))
    .leftJoin(user, eq(user.id, distinct_pairs.by))
    .where(eq(distinct_pairs.noun, noun))
    .$dynamic()
  const [total, rows] = await Promise.all([
    db.$count(joined.as('joined')),
    joined
      .orderBy(desc(distinct_pairs.at), distinct_pairs.low, distinct_pairs.high)
      .limit(limit)
      .offset(offset),
  ])
  return { data: rows.map((row) => ({ ...row, at: row.at.toISOString() })), meta: metaOf(query, total) }
}

const named = (db: Db, noun: Doubled, name: string) =>
  noun === 'guest'
    ? db.select({ id: guests.id, name: guests.display_name }).from(guests).as(name)
    : db.select({ id: tags.id, name: tags.name }).from(tags).as(name)

/** Remembers that two are not one; twice is once. */
export async function insertDistinct(
  db: Db,
  noun: Doubled,
  [low, high]: [number, number],
  by: string,
  at: Date,
): Promise<void> {
  await db.insert(distinct_pairs).values({ noun, low, high, by, at }).onConflictDoNothing()
}

/** Whether it was remembered. */
export async function deleteDistinct(db: Db, noun: Doubled, [low, high]: [number, number]): Promise<boolean> {
  const gone = await db
    .delete(distinct_pairs)
    .where(and(eq(distinct_pairs.noun, noun), eq(distinct_pairs.low, low), eq(distinct_pairs.high, high)))
    .returning({ low: distinct_pairs.low })
  return gone.length > 0
}
