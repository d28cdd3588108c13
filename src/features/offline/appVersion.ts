import { isReplaced } from '#app/api/isReplaced.ts'

const HOUR = 3_600_000

let isReady = false
let registration: ServiceWorkerRegistration | undefined
const listeners = new Set<() => void>()

/** Whether a newer version of the app waits. */
export const appVersion = {
  isNewReady: () => isReady,
  listen(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/**
 * Keeps the app on the device through its service worker, and looks for newer versions, each hour and on coming back.
 * A newer one is announced, never taken by itself. Returns the way out.
 */
export function followVersion(): () => void {
  const stops = [
    listen(document, 'visibilitychange', () => void (document.hidden || look())),
    listen(window, 'vite:preloadError', () => void lookAtServer()),
  ]
  const timer = setInterval(() => void look(), HOUR)
  void register()
  return () => {
    clearInterval(timer)
    for (const stop of stops) stop()
  }
}

async function register() {
  if (!('serviceWorker' in navigator) || registration !== undefined) return
  const { serviceWorker } = navigator
  let hadWorker = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) announce() // another tab came to the newer version
    hadWorker = true
  })
  registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
  if (serviceWorker.controller === null) registration?.active?.postMessage({ type: 'CLAIM' })
  if (registration?.waiting && hadWorker) announce()
  registration?.addEventListener('updatefound', () => {
    const worker = registration?.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller !== null) announce()
    })
  })
}

async function look() {
  if (registration === undefined) await lookAtServer()
  else await registration.update().catch(() => undefined) // without network there is nothing new
}

async function lookAtServer() {
  if (await isReplaced()) announce()
}

function announce() {
  isReady = true
  for (const listener of listeners) listener()
}

function listen(target: EventTarget, event: string, run: () => void) {
  target.addEventListener(event, run)
  return () => target.removeEventListener(event, run)
}
