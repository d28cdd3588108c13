import type { MiddlewareHandler } from 'hono'
import type { Deps, Variables } from './scope.ts'

/** One line a request: what was asked, what came of it, how long it took and for whom. Never a query, body or cookie. */
export function journal({ log }: Deps): MiddlewareHandler<{ Variables: Variables }> {
  return async (context, next) => {
    const start = performance.now()
    await next()
    const { method, path } = context.req
    const ms = Math.round((performance.now() - start) * 10) / 10
    const who = { request_id: context.get('requestId'), user_id: context.get('userId') }
    log.info({ method, path: withoutSecrets(path), status: context.res.status, ms, ...who }, 'request')
  }
}

/** The token of a one-time link, a preview or a private calendar opens a door: its place in the path is all that is kept. */
function withoutSecrets(path: string) {
  return path.replace(/^(\/api\/v1\/invitations|\/apercu|\/calendar|\/bienvenue)\/[^/]+/, '$1/…')
}
