/**
 * Replies kept on this device, to read without network what was already seen: of one person at a time, the most recent
 * ones, for a month. Where the browser offers no storage nothing is kept, and nothing else changes.
 */
const PREFIX = 'regie-replies '
const MOST = 400
const LONGEST = 30 * 86_400_000
const AT = 'x-kept-at'

/** What is worth reading offline; not who has access, nor what opens a page to others. */
const PLACES = new Set([
  '/capabilities',
  '/broadcasts',
  '/broadcasts/{id}',
  '/broadcasts/{id}/transitions',
  '/broadcasts/{id}/production',
  '/campaigns',
  '/campaigns/current',
  '/guests',
  '/guests/{id}',
  '/images/{id}',
  '/schedule',
  '/series',
  '/series/{id}',
  '/tags',
  '/tags/{id}',
])

export function isKeepable(endpoint: { method: string; path: string }): boolean {
  return endpoint.method === 'get' && PLACES.has(endpoint.path)
}

let settle: (name: string) => void
/** The cache of whoever is signed in; nothing is kept before that is known. */
let owned = new Promise<string>((resolve) => (settle = resolve))

/** From now on replies are this person's; those of anybody else are erased. */
export async function keepFor(user_id: string) {
  const name = PREFIX + user_id
  await forget((other) => other !== name)
  settle(name)
  owned = Promise.resolve(name)
}

/** Erases every reply and picture kept here: the person signed out, or may come in no more. */
export async function forgetReplies() {
  owned = new Promise((resolve) => (settle = resolve))
  await forget(() => true)
  await globalThis.caches?.delete(IMAGES).catch(() => false)
}

/** Keeps a reply under the address that it answers. */
export async function keepReply(address: string, reply: string) {
  const name = await owned
  const headers = { 'content-type': 'application/json', [AT]: String(Date.now()) }
  try {
    const cache = await caches.open(name)
    await cache.put(placeOf(address), new Response(reply, { headers }))
    puts += 1
    if (puts % 20 === 0) await prune(cache)
  } catch {
    // No storage, or no room: what is kept stays as it was.
  }
}

/** The reply kept under the address and when it was given, in epoch milliseconds; null when there is none. */
export async function keptReply(address: string): Promise<{ reply: string; at: number } | null> {
  try {
    const found = await caches.match(placeOf(address))
    const at = Number(found?.headers.get(AT) ?? 0)
    return found === undefined || Date.now() - at > LONGEST ? null : { reply: await found.text(), at }
  } catch {
    return null
  }
}

/** The cache that the service worker (src/worker) fills. */
const IMAGES = 'regie-images'
let puts = 0

/** An address of its own, that no server answers. */
const placeOf = (address: string) => `${location.origin}/kept${address}`

async function forget(isDoomed: (name: string) => boolean) {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX))
    await Promise.all(names.filter(isDoomed).map((name) => caches.delete(name)))
  } catch {
    // No storage: nothing is kept.
  }
}

/** Keys come oldest first: to keep again is to come last. */
async function prune(cache: Cache) {
  const requests = (await cache.keys()).filter(({ url }) => !/\/kept\/(session|capabilities)$/.test(url))
  await Promise.all(requests.slice(0, -MOST).map((request) => cache.delete(request)))
}
