import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import type { LiveBroadcast } from '#app/features/broadcasts/live.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { restoreVersion, stateBeforeRestore } from './queries.ts'

/**
 * Restores a version, after saving what is unsaved, and offers to undo; says why when it could not. The form follows
 * the cache. When somebody else saved first, their version is shown and the person decides again.
 */
export function useRestore(live: LiveBroadcast, id: number, when: string) {
  const queries = useQueryClient()
  const { mutateAsync, isPending } = useMutation(restoreVersion(queries, id))

  async function take(n: number): Promise<Broadcast | null> {
    if (!(await live.save())) return say(m.history_unsaved())
    try {
      return await mutateAsync({ n, lock_version: live.current().lock_version })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const newer = Broadcast.safeParse(error.current)
      if (error.code !== 'precondition_failed' || !newer.success) return say(errorLine(error))
      queries.setQueryData(broadcastQueries.one(id).queryKey, newer.data)
      return say(m.history_newer())
    }
  }
  async function undo(n: number) {
    const before = await stateBeforeRestore(id, n)
    if (before !== null && (await take(before)) !== null) notify(m.history_undone())
  }
  async function restore(n: number) {
    const before = live.current().lock_version
    const restored = await take(n)
    if (restored === null) return
    if (restored.lock_version === before) return notify(m.history_already())
    notify(m.history_restored({ when }), { action: { label: m.ui_undo(), run: () => void undo(n) } })
  }
  return { restore, isRestoring: isPending }
}

function say(text: string) {
  notify(text, { tone: 'trouble' })
  return null
}
