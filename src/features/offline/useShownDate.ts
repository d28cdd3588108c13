import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { dateOfReply } from '#app/api/dataDate.ts'

/** When the oldest of what is on screen was given by the backend, in epoch milliseconds; null when nothing is. */
export function useShownDate(): number | null {
  const cache = useQueryClient().getQueryCache()
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      const shown = cache
        .findAll({ type: 'active' })
        .filter(({ queryKey: [noun], state }) => !FRAME.has(noun) && state.data !== undefined)
        .map(({ state }) => dateOfReply(state.data) ?? state.dataUpdatedAt)
      return shown.length === 0 ? null : Math.min(...shown)
    },
  )
}

/** What frames every page, and is no news. */
const FRAME = new Set<unknown>(['session', 'capabilities', 'waiting'])
