import { toWallClock } from '#app/lib/airtime.ts'
import type { KnownNames } from '#server/duplicates/known.ts'
import type { Deps } from '#server/scope.ts'
import { countAll } from './countAll.ts'
import { hasDay, keepCounts } from './store.ts'

type Given = Pick<Deps, 'db' | 'clock' | 'settings'> & { names: KnownNames }

/** Keeps how many there are of each defect, once a day of the newsroom. */
export async function keepToday({ db, clock, settings, names }: Given): Promise<void> {
  const today = toWallClock(clock.now().toISOString(), settings.time_zone).date
  if (!(await hasDay(db, today))) await keepCounts(db, today, (await countAll(db, names)).counts)
}

/**
 * Does so once those who come back after a start have their pages, for a count of a long archive takes seconds of the
 * machine, and whenever a day has begun; what it answers ends that, and waits for a count.
 */
export function keepDaily(given: Given & Pick<Deps, 'log'>): () => Promise<void> {
  let running = Promise.resolve()
  const keep = () => {
    running = keepToday(given).catch((error: unknown) =>
      given.log.error({ err: error }, 'defects were not counted'),
    )
  }
  const first = setTimeout(keep, MINUTE).unref()
  const timer = setInterval(keep, HOUR).unref()
  return () => {
    clearTimeout(first)
    clearInterval(timer)
    return running
  }
}

/** In ms. A day has 23, 24 or 25 hours. */
const MINUTE = 60_000
const HOUR = 60 * MINUTE
