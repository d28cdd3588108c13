import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Draft } from '#app/save/draft.ts'
import { deviceLane, saverLock } from '#app/save/lane.ts'
import { Tabs, type TabWord } from '#app/save/tabs.ts'
import type { BroadcastFields } from './fields.ts'
import { type Held, pageOf, storedOf } from './port.ts'

/**
 * Joins one's other tabs of the same page: one of them saves, all show the same. Where the browser cannot lead them,
 * each saves for itself, and a 412 merges. `onLead` is called when this one begins to save. Returns the way out.
 */
export function joinTabs(
  draft: Draft<BroadcastFields>,
  {
    user_id,
    held,
    store,
    onLead,
  }: { user_id: string; held: Held; store: (broadcast: Broadcast) => void; onLead: () => void },
): () => void {
  const lane = deviceLane<TabWord<BroadcastFields, Broadcast>>(saverLock(user_id, pageOf(held.broadcast)))
  if (lane === null) {
    onLead()
    return () => {}
  }
  const tabs = new Tabs(draft, lane, {
    stored: () => held.broadcast,
    take(broadcast, saved) {
      if (broadcast.lock_version > draft.version) store(broadcast)
      draft.follow(storedOf(broadcast), saved)
    },
    onLead,
  })
  const stop = tabs.start()
  return () => {
    stop()
    lane.close()
  }
}
