import type { Broadcast } from '#app/contract/broadcast.ts'
import {
  moves,
  moveTo,
  Target,
  type Transition,
  type TransitionInput,
} from '#app/contract/broadcast-state.ts'
import { type Action, refusal } from '#app/contract/policy.ts'
import { must, refusedField } from '#server/problem.ts'
import type { Member } from '#server/scope.ts'
import type { Row } from './content.ts'
import { obstacle } from './obstacle.ts'

/** The moves there are from here, and why some are not open to this person, or not yet. */
export function movesFrom(broadcast: Broadcast, member: Member, now: Date): Transition[] {
  return Target.options.flatMap((to) => {
    const move = moveTo(broadcast, to)
    if (move === undefined) return []
    const reason = refusal(member, move.action, broadcast) ?? obstacle(broadcast, to, now)?.code ?? null
    return [{ to, allowed: reason === null, refusal: reason }]
  })
}

/** The permission that a move needs; from a state without that move, the one it would need elsewhere. */
export function actionFor(broadcast: Broadcast, to: Target): Action {
  const move = moveTo(broadcast, to) ?? moves.find((other) => other.to === to)
  must(move !== undefined, 'transition_refused')
  return move.action
}

/** Refuses a move that is not there, that something stands in the way of, or that is told wrongly. */
export function mustBePossible(broadcast: Broadcast, { to, at, note }: TransitionInput, now: Date): void {
  must(moveTo(broadcast, to) !== undefined, 'transition_refused')
  if (to === 'draft' && broadcast.status === 'in_review' && !note) throw refusedField(['note'], 'blank')
  if (at !== undefined) mustBeRecent(broadcast, to, new Date(at), now)
  const found = obstacle(broadcast, to, now)
  if (found !== null) throw found
}

/** What a move changes in the row; of publishing, only the state. */
export function stateAfter(to: Target, at: Date): Partial<Row> {
  if (to === 'published' || to === 'in_review' || to === 'archived') return { status: to }
  if (to === 'draft') return { status: to, ...UNSEEN, trashed_at: null }
  if (to === 'trashed') return { status: to, ...UNSEEN, trashed_at: at }
  if (to === 'planned') return { live_state: to, started_at: null, ended_at: null }
  if (to === 'none') return { live_state: to, previous_start_at: null }
  if (to === 'live') return { live_state: to, started_at: at, ended_at: null }
  if (to === 'ended') return { live_state: to, ended_at: at }
  return { live_state: to }
}

/** What calendars are told by: raised by each move that announces a live, calls it off or takes it back. */
export function sequenceAfter(to: Target, { schedule_sequence }: Row): Partial<Row> {
  const isTold = to === 'planned' || to === 'cancelled' || to === 'none'
  return isTold ? { schedule_sequence: schedule_sequence + 1 } : {}
}

/** What a page is that the public cannot see. */
const UNSEEN = { published_n: null, published_at: null, has_unpublished_changes: false }

/** Only what happens on air is told afterwards: within a day, not before it began, with a minute for clocks that differ. */
function mustBeRecent({ started_at }: Broadcast, to: Target, at: Date, now: Date) {
  const age = now.getTime() - at.getTime()
  const told = to === 'live' || to === 'ended'
  if (!told || age < -60_000 || age > 86_400_000) throw refusedField(['at'], 'at')
  if (to === 'ended' && started_at !== null && at.getTime() < Date.parse(started_at))
    throw refusedField(['at'], 'end_before_start')
}
