import type { Occurrence, SeriesTemplate } from '#app/contract/template.ts'
import type { Live } from '#app/lib/clashes.ts'
import { livesNear } from '#server/clashes/store.ts'
import { tellClashes } from '#server/clashes/tell.ts'
import type { Db } from '#server/db/db.ts'
import type { Settings } from '#server/scope.ts'
import type { Day } from './calendar.ts'

/** The days with what each collides with: a live that is there as it is, a free day as the template would fill it. */
export async function withClashes(
  db: Db,
  days: Day[],
  { channel, studio, host_ids }: Pick<SeriesTemplate['template'], 'channel' | 'studio' | 'host_ids'>,
  settings: Settings,
): Promise<Occurrence[]> {
  const made = { title: '', channel, studio, host_ids, bookings: [] }
  const lives = days.flatMap(({ state, start, end, broadcast }, index): Live[] =>
    start === null || LEFT_OUT.has(state) ? [] : [{ ...made, id: broadcast?.id ?? free(index), start, end }],
  )
  const near = await livesNear(db, lives, settings)
  const stored = new Map(near.map((live) => [live.id, live]))
  const asked = lives.flatMap((live) => (live.id > 0 ? (stored.get(live.id) ?? []) : live))
  const found = await tellClashes(db, asked, near, settings)
  return days.map((day, index) => ({ ...day, clashes: found.get(day.broadcast?.id ?? free(index)) ?? [] }))
}

/** The id of a day’s live before it is stored. */
const free = (index: number) => -1 - index

const LEFT_OUT = new Set<Day['state']>(['holiday', 'excepted'])
