import type { z } from 'zod'
import { Change } from '#app/contract/event.ts'
import { Presence } from '#app/contract/presence.ts'
import { holdStream, type Wire } from './event-stream.ts'
import { network } from './reach.ts'
import { type ServerEvent, serverEvents } from './server-events.ts'

/** The name of the lock and of the channel: one stream a browser, for HTTP/1.1 allows six connections a host. */
const NAME = 'regie.events'

/** Whoever heard nothing for so long asks again, whatever the reason: that is all there is to polling. */
const SILENCE = 25_000

/**
 * Follows the change feed and announces it on `serverEvents`. The tab that gets the lock holds the stream and shares
 * it with the others; when it closes, another takes over behind the last event. Without a stream (none `offered`, none
 * in this browser, none that gets through) it announces `missed` every 25 s while the page is in sight and the backend answers. Returns the
 * way out.
 */
export function followEvents(offered: boolean): () => void {
  const over = new AbortController()
  let lastId = ''
  let heardAt = Date.now()
  let hasHeard = false

  function hear(wire: Wire) {
    heardAt = Date.now()
    lastId = wire.id || lastId
    if (!hasHeard) serverEvents.announce({ type: 'opened' })
    hasHeard = true
    const event = eventOf(wire)
    if (event !== null) serverEvents.announce(event)
  }
  function poll() {
    if (document.hidden || !network.get().isOnline || Date.now() - heardAt < SILENCE) return
    heardAt = Date.now()
    serverEvents.announce({ type: 'missed' })
  }

  const stops = [every(SILENCE / 5, poll), listen(document, 'visibilitychange', poll)]
  if (offered && canShare()) {
    const channel = new BroadcastChannel(NAME)
    channel.onmessage = ({ data }: MessageEvent<Wire>) => hear(data)
    const pass = (wire: Wire) => {
      channel.postMessage(wire)
      hear(wire)
    }
    navigator.locks
      .request(NAME, { signal: over.signal }, () =>
        holdStream({ lastId: () => lastId, pass, signal: over.signal }),
      )
      .catch(() => undefined) // left before it was this tab's turn
    stops.push(() => channel.close())
  }
  return () => {
    over.abort()
    for (const stop of stops) stop()
  }
}

function canShare() {
  return 'EventSource' in window && 'locks' in navigator && 'BroadcastChannel' in window
}

const People = Presence.omit({ lock_version: true })

/** What a backend says beyond the contract is passed over. */
function eventOf({ type, data }: Wire): ServerEvent | null {
  if (type === 'reset') return { type: 'missed' }
  if (type === 'change') {
    const change = read(Change, data)
    return change && { type, change }
  }
  const presence = type === 'presence' ? read(People, data) : null
  return presence && { type: 'presence', ...presence }
}

function read<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

function every(ms: number, run: () => void) {
  const timer = setInterval(run, ms)
  return () => clearInterval(timer)
}

function listen(target: EventTarget, event: string, run: () => void) {
  target.addEventListener(event, run)
  return () => target.removeEventListener(event, run)
}
