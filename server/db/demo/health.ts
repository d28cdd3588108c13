import { countDefects } from '#server/archive-health/store.ts'
import { addDays } from '#app/lib/addDays.ts'
import type { Db } from '#server/db/db.ts'
import { defect_counts } from '#server/db/schema.ts'
import { writeInBatches } from './batches.ts'
import type { Chance } from './random.ts'

/** How many days of a demo archive that somebody began to mend, and how often they looked. */
const DAYS = 75
const EVERY = 3

/** Invents, for the demo alone, how the archive went so far: more defects then than now, and a few that came back. */
export async function inventHistory(db: Db, chance: Chance, now: Date): Promise<void> {
  const { broadcasts, counts } = await countDefects(db)
  const today = now.toISOString().slice(0, 10)
  const days = Array.from({ length: DAYS / EVERY }, (_, index) => DAYS - index * EVERY)
  const rows = days.flatMap((ago) =>
    Object.entries(counts).map(([defect, count]) => {
      const more = 1 + (ago / DAYS) * 0.3 + chance.between(-1, 1) / 100
      return { on: addDays(today, -ago), defect, count: Math.min(broadcasts, Math.round(count * more)) }
    }),
  )
  await writeInBatches(rows, (batch) => db.insert(defect_counts).values(batch))
}
