import { useEffect, useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'

/** A page being written, for what stands beside its form: preview, checks, publication. */
export interface LiveBroadcast {
  /** As it would be once saved. It serialises the rich texts: read it at rest, not at each key. */
  current: () => Broadcast
  /** Called at each change of the page or of what is stored. Returns the way out. */
  subscribe: (changed: () => void) => () => void
  /** Saves now what is unsaved; false when something could not be. */
  save: () => Promise<boolean>
  /** Brings the person to the field that a JSON pointer of the contract speaks of. */
  jump: (pointer: string) => void
}

/** The page as it is being written, `rest` milliseconds after the last change. */
export function useLive(live: LiveBroadcast, rest = 60): Broadcast {
  const [broadcast, setBroadcast] = useState(live.current)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = live.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setBroadcast(live.current()), rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [live, rest])
  return broadcast
}
