import type { Change } from '#app/contract/event.ts'
import type { Present } from '#app/contract/presence.ts'

/**
 * What the backend tells without being asked. `missed`: something may have changed, nobody knows what. `opened`: it is
 * told from now on, and what changed since the page was read was not.
 */
export type ServerEvent =
  | { type: 'change'; change: Change }
  | { type: 'presence'; broadcast_id: number; people: Present[] }
  | { type: 'missed' }
  | { type: 'opened' }

const listeners = new Set<(event: ServerEvent) => void>()

/** Where those who follow the feed (`followEvents`) and those whom it concerns meet. */
export const serverEvents = {
  announce(event: ServerEvent) {
    for (const listener of listeners) listener(event)
  },
  /** Returns the function that stops listening. */
  listen(listener: (event: ServerEvent) => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
