import { call } from '#app/api/client.ts'
import { network } from '#app/api/reach.ts'
import { capabilitiesEndpoints } from '#app/contract/capabilities.ts'

const LONGEST = 30_000

/** Follows the network: knows at once when the device loses it, and asks again until the backend answers. Returns the way out. */
export function followNetwork(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = 2000

  function follow() {
    clearTimeout(timer)
    if (network.get().isOnline) wait = 2000
    else timer = setTimeout(() => void ask(), wait)
  }
  async function ask() {
    wait = Math.min(LONGEST, wait * 1.5)
    await call(capabilitiesEndpoints.list, {}, { isFresh: true }).catch(() => undefined)
    follow()
  }
  const askNow = () => void (network.get().isOnline || ask())
  const stop = network.listen(follow)
  window.addEventListener('offline', network.lost)
  window.addEventListener('online', askNow)
  document.addEventListener('visibilitychange', askNow)
  follow()
  return () => {
    clearTimeout(timer)
    stop()
    window.removeEventListener('offline', network.lost)
    window.removeEventListener('online', askNow)
    document.removeEventListener('visibilitychange', askNow)
  }
}
