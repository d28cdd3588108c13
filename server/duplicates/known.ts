import type { Doubled, Named } from '#app/contract/duplicate-search.ts'
import type { Db } from '#server/db/db.ts'
import { distinctPairs } from './distinct.ts'
import { type Found, type Readable, scan } from './scan.ts'
import { readableNames, versionOfNames } from './store.ts'

/** The names there are, read and compared once for as long as none of them changes, and for all who ask meanwhile. */
export type KnownNames = ReturnType<typeof knownNames>

/** Knows none yet: they are read when somebody first asks. */
export function knownNames() {
  const kept = new Map<Named, Names>()

  async function known(db: Db, noun: Named): Promise<Names> {
    const version = await versionOfNames(db, noun)
    const before = kept.get(noun)
    if (before?.version === version) return before
    const now: Names = { version, all: readableNames(db, noun) }
    kept.set(noun, now)
    now.all.catch(() => kept.delete(noun))
    return now
  }

  return {
    all: async (db: Db, noun: Named): Promise<Readable[]> => (await known(db, noun)).all,

    /** Every two that are probably one, the surest first, without those that somebody said are two. */
    pairs: async (db: Db, noun: Doubled): Promise<Found[]> => {
      const names = await known(db, noun)
      names.pairs ??= names.all.then((all) => scan(noun, all))
      const pairs = await names.pairs
      const distinct = await distinctPairs(db, noun)
      return pairs.filter(({ low, high }) => !distinct.has(`${low} ${high}`))
    },
  }
}

interface Names {
  version: string
  all: Promise<Readable[]>
  /** Not looked for before somebody asks. */
  pairs?: Promise<Found[]>
}
