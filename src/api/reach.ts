/** Whether the backend answers, as the last call found it, and when it was last heard, in epoch milliseconds. */
interface Reach {
  isOnline: boolean
  /** Null when it was never heard since the app was opened. */
  heard_at: number | null
}

let reach: Reach = { isOnline: true, heard_at: null }
const listeners = new Set<() => void>()

/** Told by `call`; followed by whoever says "offline", or waits for the network to send something. */
export const network = {
  get: () => reach,
  /** Called when the network goes or comes back, not at each answer. Returns the way out. */
  listen(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  heard() {
    const wasOnline = reach.isOnline
    reach = { isOnline: true, heard_at: Date.now() }
    if (!wasOnline) tell()
  },
  lost() {
    if (!reach.isOnline) return
    reach = { ...reach, isOnline: false }
    tell()
  },
}

function tell() {
  for (const listener of listeners) listener()
}
