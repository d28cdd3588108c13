import { useEffect, useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { type LiveBroadcast, stillBroadcast } from '#app/features/broadcasts/live.ts'

/** A page that is written elsewhere, as it was saved last: whoever shows it hears of each save, and stays as it is. */
export function useFollowed(broadcast: Broadcast): LiveBroadcast {
  const [{ live, show }] = useState(() => followed(broadcast))
  useEffect(() => show(broadcast), [show, broadcast])
  return live
}

function followed(first: Broadcast) {
  let shown = first
  const listeners = new Set<() => void>()
  const live: LiveBroadcast = {
    ...stillBroadcast(first),
    current: () => shown,
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
  function show(saved: Broadcast) {
    shown = saved
    for (const changed of listeners) changed()
  }
  return { live, show }
}
