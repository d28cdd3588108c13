import {
  type ArchiveHealth,
  type archiveHealthEndpoints,
  Defect,
  Doubling,
  type HealthDay,
  Severity,
} from '#app/contract/archive-health.ts'
import { addDays } from '#app/lib/addDays.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import type { KnownNames } from '#server/duplicates/known.ts'
import type { Handlers } from '#server/serve.ts'
import { countAll } from './countAll.ts'
import { defects, doublings } from './defects.ts'
import { countOf, keptDays, queueOf } from './store.ts'

/** How far back the burn-down looks, in days. */
const SPAN = 90

/** The health of the archive, in which the names that are known have their part. */
export function archiveHealthHandlers(names: KnownNames): Handlers<typeof archiveHealthEndpoints> {
  return {
    read: async ({ db, clock, settings }) => {
      const today = toWallClock(clock.now().toISOString(), settings.time_zone).date
      const [{ broadcasts, sound, counts }, days] = await Promise.all([
        countAll(db, names),
        keptDays(db, addDays(today, -SPAN)),
      ])
      return {
        broadcasts,
        sound,
        defects: worstFirst(counts),
        days: comparable([...days.filter(({ on }) => on < today), { on: today, counts }]),
      }
    },

    queue: async ({ db, params: { defect }, query: { after } }) => {
      const [data, remaining] = await Promise.all([queueOf(db, defect, after), countOf(db, defect)])
      return { data, remaining }
    },

    standing: async ({ db, params: { defect, id } }) => ({ stands: (await countOf(db, defect, id)) > 0 }),
  }
}

/** Days and their sums, of the kinds that all of them counted: one that is new makes no day worse than those before. */
export function comparable(days: Omit<HealthDay, 'total'>[]): HealthDay[] {
  const [first, ...others] = days
  const kinds = Object.keys(first?.counts ?? {}).filter((kind) =>
    others.every(({ counts }) => kind in counts),
  )
  return days.map((day) => ({ ...day, total: kinds.reduce((sum, kind) => sum + (day.counts[kind] ?? 0), 0) }))
}

/** Those that are somewhere. */
function worstFirst(counts: Record<string, number>): ArchiveHealth['defects'] {
  const all: Omit<ArchiveHealth['defects'][number], 'count'>[] = [
    ...Defect.options.map((defect) => {
      const { severity, noun = 'broadcast' as const, fix = null } = defects[defect]
      return { defect, severity, noun, fix }
    }),
    ...Doubling.options.map((defect) => ({ defect, ...doublings[defect], fix: null })),
  ]
  return all
    .flatMap((one) => {
      const count = counts[one.defect] ?? 0
      return count === 0 ? [] : [{ ...one, count }]
    })
    .toSorted((a, b) => Severity.options.indexOf(a.severity) - Severity.options.indexOf(b.severity))
}
