import type { Draft } from './draft.ts'
import { deviceLane, saverLock } from './lane.ts'
import type { Machine } from './machine.ts'
import type { Field } from './port.ts'
import { Tabs, type TabWord } from './tabs.ts'

/**
 * Joins one's other tabs of the same page: one of them saves, all show the same. Where the browser cannot lead them,
 * each saves for itself, and a 412 merges. `onLead` is called when this one begins to save. Returns the way out.
 */
export function joinTabs<F extends object, S>(
  draft: Draft<F>,
  {
    user_id,
    page,
    ...ends
  }: {
    user_id: string
    /** The name of the page among tabs. */
    page: string
    stored: () => S
    take: (stored: S, saved: Machine<Field<F>>['saved']) => void
    onLead: () => void
  },
): () => void {
  const lane = deviceLane<TabWord<F, S>>(saverLock(user_id, page))
  if (lane === null) {
    ends.onLead()
    return () => {}
  }
  const stop = new Tabs(draft, lane, ends).start()
  return () => {
    stop()
    lane.close()
  }
}
