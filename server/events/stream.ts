import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { eventEndpoints } from '#app/contract/event.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { must } from '#server/problem.ts'
import { queryOf } from '#server/request.ts'
import type { Deps, Variables } from '#server/scope.ts'
import type { Message } from './feed.ts'

/** A browser needs one, however many its tabs. */
const MOST_STREAMS = 8

/** A client that took none of so many messages is gone. */
const MOST_WAITING = 100

const { stream: endpoint } = eventEndpoints

/** The change feed. It holds no connection of the pool, and ends within a beat of the session. */
export function serveEvents(app: Hono<{ Variables: Variables }>, deps: Deps) {
  app.get(`/api/v1${endpoint.path}`, async (context) => {
    const request = context.req.raw
    const member = await authenticate(request, deps, endpoint.access)
    must(member !== null, 'unauthenticated')
    context.set('userId', member.user.id)
    const { after } = endpoint.query.parse(queryOf(endpoint, new URL(request.url)))
    const { feed } = deps
    const isFree = feed.streamsOf(member.user.id) < MOST_STREAMS
    must(isFree, 'rate_limited', { retry_after: 30, detail: 'Trop d’onglets suivent déjà la rédaction.' })
    await feed.start()
    if (request.method === 'HEAD') return context.body(null)
    context.header('x-accel-buffering', 'no') // nginx would keep the events until they fill a buffer
    return streamSSE(context, async (stream) => {
      let waiting = 0
      let close = () => {}
      const closed = new Promise<void>((resolve) => (close = resolve))
      stream.onAbort(close)
      async function send(message: Message) {
        waiting += 1
        if (waiting > MOST_WAITING) return close()
        await stream.writeSSE({ ...message, ...(message.event === 'open' ? { retry: 3000 } : {}) })
        waiting -= 1
      }
      const follower = {
        session_id: member.session_id,
        user_id: member.user.id,
        send: (one: Message) => void send(one),
        close,
      }
      const leave = feed.follow(follower, request.headers.get('last-event-id') ?? after ?? null)
      await closed
      leave()
    })
  })
}
