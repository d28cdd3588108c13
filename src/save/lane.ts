import type { Lane } from './tabs.ts'

/** The lock of whoever saves a page in one person's name: a tab that edits it, or what sends in the background. */
export function saverLock(user_id: string, page: string) {
  return `regie save ${user_id} ${page}`
}

/** The lane of this browser's tabs, null where the browser has no way to lead them: each then saves for itself. */
export function deviceLane<W>(name: string): (Lane<W> & { close: () => void }) | null {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return null
  const channel = new BroadcastChannel(name)
  return {
    say: (word) => channel.postMessage(word),
    listen(heard) {
      const hear = ({ data }: MessageEvent) => heard(data as W) // only `say` speaks on this channel
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
    queue(lead) {
      const over = new AbortController()
      void (async () => {
        while (!over.signal.aborted)
          await navigator.locks.request(name, { signal: over.signal }, lead).catch(() => over.abort())
      })()
      return () => over.abort()
    },
    close: () => channel.close(),
  }
}
