import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import { liveStateLabels } from '#app/features/broadcasts/labels.ts'
import { broadcastQueries, moveBroadcast } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'

/** On air, over, or planned again after a false start. */
type AirTarget = 'live' | 'ended' | 'planned'

/**
 * Moves a live on and says so, or why it could not. That somebody writes in its page meanwhile is no reason to miss the
 * start: it is asked again of the newer version, unless the live itself was moved.
 */
export function useAirMove() {
  const queries = useQueryClient()
  const mutation = useMutation(moveBroadcast(queries))
  const hold = (broadcast: Broadcast) =>
    queries.setQueryData(broadcastQueries.one(broadcast.id).queryKey, broadcast)

  async function move(from: Broadcast, to: AirTarget, tries = TRIES): Promise<void> {
    const { id, lock_version, live_state } = from
    try {
      hold(await mutation.mutateAsync({ id, lock_version, to }))
      notify(DONE[to]())
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const newer = Broadcast.safeParse(error.current)
      if (error.code !== 'precondition_failed' || !newer.success) return say(error)
      hold(newer.data)
      if (newer.data.live_state === live_state && tries > 0) return move(newer.data, to, tries - 1)
      notify(m.live_desk_moved({ state: liveStateLabels[newer.data.live_state]() }), { tone: 'trouble' })
    }
  }
  return { move, isMoving: mutation.isPending }
}

const TRIES = 3
const DONE: Record<AirTarget, () => string> = {
  live: m.publish_done_live,
  ended: m.publish_done_ended,
  planned: m.publish_done_planned,
}

function say(error: ApiError) {
  notify(error.code === 'offline' ? m.live_desk_unreached() : errorLine(error), { tone: 'trouble' })
}
