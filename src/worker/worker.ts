/// <reference lib="webworker" />
import {
  CacheableResponsePlugin,
  CacheFirst,
  ExpirationPlugin,
  NetworkFirst,
  type PrecacheEntry,
  Serwist,
} from 'serwist'
import { isAppAddress } from '#app/lib/isAppAddress.ts'

declare const self: ServiceWorkerGlobalScope
/** What was built, each with its revision; scripts/worker.js writes it in. */
declare const BUILT: PrecacheEntry[]

/** Asked at each visit, and needed without network: what a newsroom may change in place, and the public page's styles. */
const CHECKED = ['/config.json', '/site/page.css']

/**
 * Keeps the app on the device: what was built comes from there, whatever the network does. It answers for the app's own
 * addresses and files and for pictures already seen, never for the API nor for public pages. A new version waits until
 * the page says that it may come.
 */
const worker = new Serwist({
  precacheEntries: BUILT,
  precacheOptions: { cleanURLs: false, concurrency: 4 },
  clientsClaim: true, // from the first visit on: its later parts must not depend on the network
  disableDevLogs: true,
})
const shell = worker.createHandlerBoundToUrl('/index.html')
worker.registerCapture(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isAppAddress(url.pathname),
  shell,
)
const checked = new NetworkFirst({ cacheName: 'regie-checked' })
worker.registerCapture(({ url, sameOrigin }) => sameOrigin && CHECKED.includes(url.pathname), checked)
worker.registerCapture(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/media/images/'),
  new CacheFirst({
    cacheName: 'regie-images',
    plugins: [
      new CacheableResponsePlugin({ statuses: [200] }),
      new ExpirationPlugin({ maxEntries: 300, maxAgeSeconds: 30 * 86_400, purgeOnQuotaError: true }),
    ],
  }),
)
self.addEventListener('install', (event) =>
  event.waitUntil(caches.open('regie-checked').then((cache) => cache.addAll(CHECKED))),
)
// A page that was on its way while the worker became ready is nobody's until it asks.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'CLAIM') void self.clients.claim()
})
worker.addEventListeners()
