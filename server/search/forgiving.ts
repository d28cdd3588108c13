import type { Db } from '#server/db/db.ts'
import { nearWords } from './nearWords.ts'
import { vocabularyOf } from './vocabulary.ts'
import { type Wanted, wantedIn } from './wanted.ts'

/**
 * What a search finds; when that is nothing, what it finds once each word may be another that a slip of the finger makes
 * of it: one of the words of `known`. So what is spelled right is never drowned by what is nearly so.
 */
export async function forgiving<Found extends { meta: { total: number } }>(
  db: Db,
  q: string | undefined,
  find: (wanted: Wanted) => Promise<Found>,
  known: (db: Db) => Promise<Set<string>> | Set<string> = vocabularyOf,
): Promise<Found> {
  const wanted = wantedIn(q)
  const found = await find(wanted)
  if (found.meta.total > 0 || wanted.words.length === 0) return found
  const near = await nearTo(wanted, () => known(db))
  return near === null ? found : find(near)
}

/** The same with each word also as its near ones; null when none has any. */
async function nearTo(
  { words }: Wanted,
  vocabulary: () => Promise<Set<string>> | Set<string>,
): Promise<Wanted | null> {
  if (!words.some(([typed = '']) => typed.length >= 5)) return null
  const known = await vocabulary()
  const parts = words.flatMap((ways) =>
    ways[0]?.includes(' ') === true ? ways[0].split(' ').map((part) => [part]) : [ways],
  )
  const wider = parts.map((ways) => [...new Set([...ways, ...nearWords(ways[0] ?? '', known)])])
  const isWider = wider.some((ways, at) => ways.length > (parts[at]?.length ?? 0))
  if (!isWider) return null
  const best = wider.map(
    (ways, at) => ways[known.has(ways[0] ?? '') ? 0 : (parts[at]?.length ?? 0)] ?? ways[0],
  )
  return { phrase: best.join(' '), words: wider, isForgiving: true }
}
