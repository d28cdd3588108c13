import type { Occurrence, Recurrence } from '#app/contract/template.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { instantOf } from '#server/broadcasts/content.ts'
import type { Db } from '#server/db/db.ts'
import { holidaysBetween } from './holidays.ts'
import { type Slot, slotsOf, type Span } from './occurrences.ts'
import { livesOf, type PlannedLive, type StoredTemplate } from './store.ts'

/** Where and when a calendar is looked at. */
export interface Here {
  zone: string
  now: Date
}

/** A day of a series, before anybody asked what it collides with. */
export type Day = Omit<Occurrence, 'clashes'>

/** The days of a series within a span: those of its rule that are to come, and every live that stands for one. */
export async function occurrencesOf(db: Db, stored: StoredTemplate, span: Span, here: Here): Promise<Day[]> {
  const slots = await slotsWithin(stored, stored.recurrence, span, here)
  const lives = await livesOf(db, stored.series.id, span, here.zone)
  const taken = new Set(lives.map(({ on }) => on))
  return [
    ...lives.map((live) =>
      plannedOn(
        live,
        slots.find(({ on }) => on === live.on),
      ),
    ),
    ...slots.filter((slot) => !taken.has(slot.on) && isAhead(slot, here)).map(freeOn),
  ].toSorted((one, other) => one.on.localeCompare(other.on))
}

/** The days that are free for a new live. */
export async function freeSlots(db: Db, stored: StoredTemplate, span: Span, here: Here) {
  const days = await occurrencesOf(db, stored, span, here)
  return days.filter(({ state }) => state === 'new' || state === 'twice')
}

/** The day it is on the newsroom's wall. */
export const todayIn = ({ zone, now }: Here) => toWallClock(now.toISOString(), zone).date

/** The lives of a series from a day on, today at the earliest, that are still to come: cancelled or thrown away, too. */
export async function comingLives(db: Db, series_id: number, from: string, here: Here) {
  const today = todayIn(here)
  const lives = await livesOf(db, series_id, { from: from > today ? from : today, to: LAST }, here.zone)
  return lives.filter(
    ({ live_state, start }) => !AIRED.has(live_state) && (start === null || start > here.now),
  )
}

export const takesPlace = ({ status, live_state }: PlannedLive) =>
  status !== 'trashed' && live_state !== 'cancelled'

async function slotsWithin(
  { template: { duration_seconds } }: StoredTemplate,
  recurrence: Recurrence | null,
  span: Span,
  { zone }: Here,
) {
  if (recurrence === null) return []
  const holidays = await holidaysBetween(span)
  return slotsOf(recurrence, { zone, duration_seconds, holidays }, span)
}

function plannedOn({ on, start, end, ...broadcast }: PlannedLive, slot: Slot | undefined): Day {
  const hours = { start: instantOf(start), end: instantOf(end) }
  const holiday = slot?.holiday ?? null
  return { on, state: 'planned', ...hours, holiday, broadcast, moved: hours.start !== (slot?.start ?? null) }
}

const freeOn = (slot: Slot): Day => ({ ...slot, broadcast: null, moved: false })

/** What did not take place is not told any more. */
function isAhead({ on, start }: Slot, here: Here) {
  return start === null ? on >= todayIn(here) : start > here.now.toISOString()
}

const AIRED = new Set(['live', 'ended', 'replay'])
/** As far as days go. */
const LAST = '2100-12-31'
