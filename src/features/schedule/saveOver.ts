import { ApiError } from '#app/api/error.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { sameHours, type Stored } from './queries.ts'

/** What came of saving. `latest` is what exists now, and `newer` what somebody else made of the hours meanwhile. */
type Outcome =
  | { ok: true; live: Stored }
  | { ok: false; error: unknown; latest: Stored | null; newer: Stored | null }

/**
 * Saves what is wanted over what others changed besides the hours, which is no obstacle; new hours of theirs are. `save`
 * tells `onStep` what exists after each of its requests, so that a second try goes on from there.
 */
export async function saveOver(
  stored: Stored | null,
  save: (from: Stored | null, onStep: (step: Stored) => void) => Promise<Stored>,
): Promise<Outcome> {
  let latest = stored
  for (let tries = 1; ; tries += 1) {
    try {
      return { ok: true, live: await save(latest, (step) => (latest = step)) }
    } catch (error) {
      const newer = newerOf(error)
      const isOurs = newer !== null && latest !== null && isUntouched(latest, newer)
      if (newer !== null) latest = newer
      if (!isOurs || tries >= TRIES) return { ok: false, error, latest, newer }
    }
  }
}

/** A live of the agenda as the step it starts from. */
export function storedOf({ start, end, ...entry }: ScheduleEntry): Stored {
  return { ...entry, scheduled_start_at: start, scheduled_end_at: end }
}

/** Whoever writes a page saves every few seconds: a few attempts are enough to come in between. */
const TRIES = 3

function newerOf(error: unknown): Stored | null {
  if (!(error instanceof ApiError) || error.code !== 'precondition_failed') return null
  const current = Broadcast.safeParse(error.current)
  return current.success ? { ...current.data, title: current.data.page.title } : null
}

function isUntouched(known: Stored, newer: Stored) {
  return sameHours(known, newer) && known.live_state === newer.live_state
}
