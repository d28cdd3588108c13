import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import type { LiveBroadcast } from '#app/features/broadcasts/live.ts'
import { moveBroadcast } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'

/**
 * Moves the broadcast on, after saving what is unsaved, but in the trash, where nothing can be; false when it could not, which is then said. When somebody else
 * saved first, their version is handed on and the person decides again.
 */
export function useMove(live: LiveBroadcast, onMoved: (broadcast: Broadcast) => void) {
  const mutation = useMutation(moveBroadcast(useQueryClient()))
  async function move(to: Target, note?: string): Promise<boolean> {
    if (live.current().status !== 'trashed' && !(await live.save())) return say(m.publish_unsaved())
    const { id, lock_version } = live.current()
    try {
      onMoved(await mutation.mutateAsync({ id, lock_version, to, ...(note === undefined ? {} : { note }) }))
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const newer = Broadcast.safeParse(error.current)
      if (error.code === 'precondition_failed' && newer.success) {
        onMoved(newer.data)
        return say(m.publish_newer())
      }
      return say(error.code === 'offline' ? m.publish_offline() : errorLine(error))
    }
  }
  return { move, isMoving: mutation.isPending }
}

function say(text: string) {
  notify(text, { tone: 'trouble' })
  return false
}
