import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { speak } from '#app/contract/explain.ts'
import { answerError } from './errors.ts'
import { journal } from './journal.ts'
import { must, Refused } from './problem.ts'
import type { Deps, Variables } from './scope.ts'
import { secure } from './security.ts'

/** Largest body, in bytes: a 10 MB picture, or a long page with its FAQ. */
const MAX_BODY = 12 * 1024 * 1024

/** What holds for every request, whatever is served: its id, its log line, headers, size limit and error shape. */
export function frame(deps: Deps) {
  speak('fr')
  const app = new Hono<{ Variables: Variables }>()
  app.use(requestId())
  app.use(journal(deps))
  app.use(secure(deps))
  app.use(readable)
  app.use('/api/*', bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }))
  app.onError(answerError(deps))
  return app
}

/** An address that no decoding explains, or with a NUL in it, is of no use to anybody further on. */
const readable: MiddlewareHandler = async (context, next) => {
  const { pathname, search } = new URL(context.req.url)
  must(isReadable(pathname) && isReadable(search) && !pathname.includes('%00'), 'malformed')
  await next()
}

function isReadable(text: string) {
  try {
    return decodeURIComponent(text) !== undefined
  } catch {
    return false
  }
}

function tooLarge(): never {
  throw new Refused('payload_too_large', {
    detail: 'L’envoi est trop volumineux\u00a0: 12\u00a0Mo au plus, dont 10\u00a0Mo pour une image.',
  })
}
