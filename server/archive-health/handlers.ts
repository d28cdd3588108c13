import { type archiveHealthEndpoints, Defect } from '#app/contract/archive-health.ts'
import { addDays } from '#app/lib/addDays.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import type { Handlers } from '#server/serve.ts'
import { defects } from './defects.ts'
import { countDefects, countOf, dayOf, keptDays, queueOf } from './store.ts'

/** How far back the burn-down looks, in days. */
const SPAN = 90

export const archiveHealthHandlers: Handlers<typeof archiveHealthEndpoints> = {
  read: async ({ db, clock, settings }) => {
    const today = toWallClock(clock.now().toISOString(), settings.time_zone).date
    const [{ broadcasts, sound, counts }, days] = await Promise.all([
      countDefects(db),
      keptDays(db, addDays(today, -SPAN)),
    ])
    return {
      broadcasts,
      sound,
      defects: Defect.options.flatMap((defect) => {
        const { severity, noun = 'broadcast' as const, fix = null } = defects[defect]
        const count = counts[defect] ?? 0
        return count === 0 ? [] : [{ defect, severity, noun, fix, count }]
      }),
      days: [...days.filter(({ on }) => on < today), dayOf(today, counts)],
    }
  },

  queue: async ({ db, params: { defect }, query: { after } }) => {
    const [data, remaining] = await Promise.all([queueOf(db, defect, after), countOf(db, defect)])
    return { data, remaining }
  },

  standing: async ({ db, params: { defect, id } }) => ({ stands: (await countOf(db, defect, id)) > 0 }),
}
