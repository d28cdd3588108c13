import type { QueryClient } from '@tanstack/react-query'
import { broadcastQueries } from './queries.ts'

/** One's own save is told too, sometimes before it is answered. */
const OWN_ANSWER = 500

/**
 * Has a broadcast asked for again when the backend stands at a later version than what is known here. Waits for the
 * answer to a save of one's own, which brings that version by itself.
 */
export function learnVersion(queries: QueryClient, id: number, lock_version: number): void {
  const isKnown = () =>
    (queries.getQueryData(broadcastQueries.one(id).queryKey)?.lock_version ?? lock_version) >= lock_version
  if (isKnown()) return
  setTimeout(() => {
    if (!isKnown()) void queries.invalidateQueries({ queryKey: [...broadcastQueries.all(), id] })
  }, OWN_ANSWER)
}
