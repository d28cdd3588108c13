import type { LiveState, Status, Target } from '#app/contract/broadcast-state.ts'
import { Refusal } from '#app/contract/policy.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'

/** A move in words: the verb on the button, what is said once done, what is asked before, and whether it wants a note. */
export interface MoveWords {
  verb: () => string
  done: () => string
  ask?: () => string
  note?: boolean
}

/** The words of a move; the way back to a draft reads differently from each place. */
export function moveWords(to: Target, from: { status: Status; live_state: LiveState }): MoveWords {
  if (to === 'draft') return BACK[from.status] ?? WORDS.draft
  if (to === 'planned' && from.live_state === 'live') return FALSE_START
  return WORDS[to]
}

/** Why a move is not open, in a few words after its verb. `code` is what the server answers of it. */
export function refusalWords(to: Target, code: string | null): string {
  const known = Refusal.safeParse(code)
  if (known.success) return refusalLabels[known.data]()
  if (code === 'checks_failed') return (FIRST[to] ?? m.publish_first_checks)()
  return to === 'planned' ? m.publish_too_late() : m.publish_not_now()
}

/** What is to be filled in before. */
const FIRST: Partial<Record<Target, () => string>> = {
  in_review: m.publish_first_lead,
  planned: m.publish_first_hour,
  replay: m.publish_first_video,
}

const WORDS: Record<Target, MoveWords> = {
  draft: { verb: m.publish_move_draft, done: m.publish_done_draft },
  in_review: { verb: m.publish_move_in_review, done: m.publish_done_in_review },
  published: { verb: m.publish_publish, done: m.publish_published },
  archived: { verb: m.publish_move_archived, done: m.publish_done_archived, ask: m.publish_ask_archived },
  trashed: { verb: m.publish_move_trashed, done: m.publish_done_trashed, ask: m.publish_ask_trashed },
  planned: { verb: m.publish_move_planned, done: m.publish_done_planned },
  live: { verb: m.publish_move_live, done: m.publish_done_live, ask: m.publish_ask_live },
  ended: { verb: m.publish_move_ended, done: m.publish_done_ended },
  replay: { verb: m.publish_move_replay, done: m.publish_done_replay },
  none: { verb: m.publish_move_none, done: m.publish_done_none },
  cancelled: { verb: m.publish_move_cancelled, done: m.publish_done_cancelled, ask: m.publish_ask_cancelled },
}

const FALSE_START: MoveWords = { verb: m.publish_move_false_start, done: m.publish_done_planned }
const UNPUBLISH: MoveWords = {
  verb: m.publish_move_unpublish,
  done: m.publish_done_draft,
  ask: m.publish_ask_unpublish,
}
const BACK: Partial<Record<Status, MoveWords>> = {
  published: UNPUBLISH,
  archived: UNPUBLISH,
  trashed: { verb: m.publish_move_restore, done: m.publish_done_restore },
  in_review: { verb: m.publish_move_back, done: m.publish_done_draft, ask: m.publish_ask_back, note: true },
}
