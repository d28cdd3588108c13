import { z } from 'zod'
import type { Action } from './policy.ts'
import { Instant, lines } from './value.ts'

/** Who sees the page. */
export const Status = z.enum(['draft', 'in_review', 'published', 'archived', 'trashed'])
export type Status = z.infer<typeof Status>

/** Where the live stands. */
export const LiveState = z.enum(['none', 'planned', 'live', 'ended', 'replay', 'cancelled'])
export type LiveState = z.infer<typeof LiveState>

/** Where a transition may lead; the two axes share no word. */
export const Target = z.enum([...Status.options, ...LiveState.options])
export type Target = z.infer<typeof Target>

/** One permitted move: `from` on its axis, the action it needs. */
interface Move {
  to: Target
  from: (Status | LiveState)[]
  action: Action
}

/** The state machine. A published page that is published again takes its working copy to the public. */
export const moves: Move[] = [
  { to: 'in_review', from: ['draft'], action: 'broadcast.update' },
  { to: 'draft', from: ['in_review'], action: 'broadcast.update' },
  { to: 'draft', from: ['published', 'archived'], action: 'broadcast.unpublish' },
  { to: 'draft', from: ['trashed'], action: 'broadcast.restore' },
  { to: 'published', from: ['draft', 'in_review', 'published', 'archived'], action: 'broadcast.publish' },
  { to: 'archived', from: ['published'], action: 'broadcast.archive' },
  { to: 'trashed', from: ['draft', 'in_review', 'published', 'archived'], action: 'broadcast.trash' },
  { to: 'planned', from: ['none', 'cancelled'], action: 'broadcast.plan' },
  { to: 'planned', from: ['live'], action: 'broadcast.air' },
  { to: 'live', from: ['planned'], action: 'broadcast.air' },
  { to: 'ended', from: ['live'], action: 'broadcast.air' },
  { to: 'replay', from: ['ended', 'none'], action: 'broadcast.update' },
  { to: 'cancelled', from: ['planned'], action: 'broadcast.plan' },
  // A plan that is taken back was never announced; one that is cancelled is told to the public.
  { to: 'none', from: ['planned'], action: 'broadcast.plan' },
]

/** A false start may be taken back for ten minutes. */
export const FALSE_START_MINUTES = 10

/** The move that leads there from here, or undefined. */
export function moveTo(state: { status: Status; live_state: LiveState }, to: Target): Move | undefined {
  return moves.find(
    (move) => move.to === to && (move.from.includes(state.status) || move.from.includes(state.live_state)),
  )
}

/**
 * Asks for a move. `at` tells when a live began or ended, within 24 hours (now when absent; refused for other moves);
 * `note` is a word for the history, needed to send a page back from review.
 */
export const TransitionInput = z.strictObject({
  to: Target,
  at: Instant.optional(),
  note: lines(500).optional(),
})
export type TransitionInput = z.infer<typeof TransitionInput>

/**
 * A move that the state has. `refusal` is null, a reason of `policy.ts` (`role`, `not_author`…), or `checks_failed`
 * when something is to fill in first, or `transition_refused` when it is too late.
 */
export const Transition = z
  .object({ to: Target, allowed: z.boolean(), refusal: z.string().nullable() })
  .meta({ id: 'Transition' })
export type Transition = z.infer<typeof Transition>
