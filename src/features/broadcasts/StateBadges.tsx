import type { LiveState, Status } from '#app/contract/broadcast-state.ts'
import { m } from '#app/paraglide/messages.js'
import { StateBadge, type Tone } from '#app/ui/StateBadge.tsx'
import { liveStateLabels, statusLabels } from './labels.ts'

/** Both states of a broadcast in words: who sees the page, and where its live stands (nothing when there is none). */
export function StateBadges({
  status,
  live_state,
  has_unpublished_changes,
}: {
  status: Status
  live_state: LiveState
  has_unpublished_changes: boolean
}) {
  const behind = status === 'published' && has_unpublished_changes
  return (
    <>
      {live_state !== 'none' && (
        <StateBadge tone={LIVE_TONES[live_state]} label={liveStateLabels[live_state]()} />
      )}
      <StateBadge tone={STATUS_TONES[status]} label={statusLabels[status]()} />
      {behind && <StateBadge tone="watch" label={m.broadcasts_unpublished_changes()} />}
    </>
  )
}

const STATUS_TONES: Record<Status, Tone> = {
  draft: 'quiet',
  in_review: 'accent',
  published: 'published',
  archived: 'quiet',
  trashed: 'watch',
}
const LIVE_TONES: Record<LiveState, Tone> = {
  none: 'quiet',
  planned: 'accent',
  live: 'onair',
  ended: 'watch',
  replay: 'quiet',
  cancelled: 'quiet',
}
