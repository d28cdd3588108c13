import type { Broadcast } from '#app/contract/broadcast.ts'
import { FALSE_START_MINUTES, type Target } from '#app/contract/broadcast-state.ts'
import type { Check, CheckCode } from '#app/contract/check.ts'
import { checksOf } from '#app/contract/checks.ts'
import type { Issue } from '#app/contract/problem.ts'
import { Refused } from '#server/problem.ts'
import { checkWords } from './check-words.ts'

/** What stands in the way of a move that the state machine knows: something to fill in first, or the hour. */
export function obstacle(broadcast: Broadcast, to: Target, now: Date): Refused | null {
  if (to === 'in_review') return unlessDone(checksOf(broadcast).filter((check) => FOR_REVIEW.has(check.code)))
  if (to === 'published') return unlessDone(checksOf(broadcast).filter((check) => check.level === 'block'))
  if (to === 'replay') return unlessDone(missingForReplay(broadcast), 'Il manque de quoi montrer le replay.')
  if (to === 'planned')
    return broadcast.live_state === 'live' ? falseStart(broadcast, now) : notAhead(broadcast, now)
  return null
}

const FOR_REVIEW = new Set<CheckCode>(['title_missing', 'lead_missing'])

function unlessDone(checks: Pick<Check, 'code' | 'pointer'>[], detail?: string): Refused | null {
  return refusedFor(
    checks.map(({ code, pointer }) => ({ pointer, code, detail: checkWords[code] })),
    detail,
  )
}

function refusedFor(errors: Issue[], detail?: string) {
  if (errors.length === 0) return null
  return new Refused('checks_failed', detail === undefined ? { errors } : { detail, errors })
}

/** Unlike a page without a replay, which a warning lets through, a replay has a video and says how long it is. */
function missingForReplay(broadcast: Broadcast) {
  const seen = checksOf({ ...broadcast, live_state: 'replay' })
  return seen.filter(({ code }) => code === 'video_missing' || code === 'duration_missing')
}

function notAhead({ scheduled_start_at: start }: Broadcast, now: Date) {
  const pointer = '/scheduled_start_at'
  const detail = 'Un live se planifie à une heure à venir.'
  if (start === null)
    return refusedFor([{ pointer, code: 'blank', detail: 'L’heure de début manque.' }], detail)
  const late = now.getTime() - Date.parse(start) > LATE_MINUTES * 60_000
  return late
    ? refusedFor([{ pointer, code: 'in_the_past', detail: 'Cette heure est passée.' }], detail)
    : null
}

/** Somebody who plans a live that is about to start may be a little late. */
const LATE_MINUTES = 60

function falseStart({ started_at }: Broadcast, now: Date) {
  const since = now.getTime() - Date.parse(started_at ?? '')
  if (since <= FALSE_START_MINUTES * 60_000) return null
  return new Refused('transition_refused', {
    detail: `Un faux départ se reprend dans les ${FALSE_START_MINUTES}\u00A0minutes\u00A0: terminez plutôt le live.`,
  })
}
