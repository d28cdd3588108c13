import { call } from '#app/api/client.ts'
import { capabilitiesEndpoints } from '#app/contract/capabilities.ts'

const KEY = 'regie.newer'
/** How long the newer worker may take to come in, in ms. */
const PATIENCE = 4000
/** How long it is remembered that it was asked for, in ms: the next release is announced again, and waits. */
const MEMORY = 60_000

/**
 * Saves what is open with `save`, then starts again with the newer version of the app. A browser keeps the former worker
 * while it believes it still answers something. The page is left for itself then, which ends most of that; when it is
 * still there, it is given up: the newer version comes from the server, and keeps itself on the device anew.
 */
export async function takeNewer(save: () => Promise<void>) {
  const isSecond = wasNewerAsked()
  note(false)
  await save()
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration?.waiting) return location.reload()
  if (isSecond && (await isServerThere())) {
    await registration.unregister()
    return location.reload()
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  registration.waiting.postMessage({ type: 'SKIP_WAITING' })
  setTimeout(() => {
    note(!isSecond)
    location.reload()
  }, PATIENCE)
}

/** Asked of the backend, for which no worker answers. */
const isServerThere = () =>
  call(capabilitiesEndpoints.list, {}, { isFresh: true }).then(
    () => true,
    () => false,
  )

/** Whether the page was left for the newer version, and does not have it yet. */
export function wasNewerAsked(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(KEY)) < MEMORY
  } catch {
    return false // storage is forbidden: whoever asked asks again
  }
}

function note(isAsked: boolean) {
  try {
    if (isAsked) sessionStorage.setItem(KEY, String(Date.now()))
    else sessionStorage.removeItem(KEY)
  } catch {} // as above
}
