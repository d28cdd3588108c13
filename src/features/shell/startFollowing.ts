import type { QueryClient } from '@tanstack/react-query'
import { followEvents } from '#app/api/followEvents.ts'
import { followChanges } from './followChanges.ts'

/** Hears what others change and has it asked for again: one file, which is loaded when the first screen stands. */
export function startFollowing(queries: QueryClient, isOffered: boolean): () => void {
  const stops = [followChanges(queries), followEvents(isOffered)]
  return () => {
    for (const stop of stops) stop()
  }
}
