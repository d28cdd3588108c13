import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** One's own save is told too, sometimes before it is answered. */
const OWN_ANSWER = 500

/**
 * Has a document asked for again when the backend stands at a later version than what is known here under its key. Waits
 * for the answer to a save of one's own, which brings that version by itself.
 */
export function learnVersion(queries: QueryClient, queryKey: QueryKey, lock_version: number): void {
  const isKnown = () => {
    const known = queries.getQueryData<{ lock_version: number }>(queryKey)
    return (known?.lock_version ?? lock_version) >= lock_version
  }
  if (isKnown()) return
  setTimeout(() => {
    if (!isKnown()) void queries.invalidateQueries({ queryKey })
  }, OWN_ANSWER)
}
