import { useEffect } from 'react'

/** Keeps the screen of this device awake while it is wanted, where that can be had: a phone on the desk of a studio. */
export function useWakeLock(isWanted: boolean) {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let isOver = false
    async function ask() {
      if (document.hidden) return
      const got = await navigator.wakeLock.request('screen').catch(() => null) // refused when the battery is low
      if (isOver) void got?.release()
      else lock = got
    }
    const again = () => void ask() // it is lost each time the page is hidden
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [isWanted])
}
