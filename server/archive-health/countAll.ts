import { Doubling } from '#app/contract/archive-health.ts'
import type { Db } from '#server/db/db.ts'
import type { KnownNames } from '#server/duplicates/known.ts'
import { doublings } from './defects.ts'
import { countDefects } from './store.ts'

/** How many there are of each defect now, and of pairs that are probably one; how many broadcasts have none. */
export async function countAll(db: Db, names: KnownNames): Promise<Awaited<ReturnType<typeof countDefects>>> {
  const [found, ...pairs] = await Promise.all([
    countDefects(db),
    ...Doubling.options.map(async (doubling) => {
      const { length } = await names.pairs(db, doublings[doubling].noun)
      return [doubling, length]
    }),
  ])
  return { ...found, counts: { ...found.counts, ...Object.fromEntries(pairs) } }
}
