import { createHmac, timingSafeEqual } from 'node:crypto'
import { must } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'

/** What a session's writes send back as `X-CSRF-Token`: only who can read our answers knows it. */
export function csrfToken(secret: string, session_id: string): string {
  return createHmac('sha256', secret).update(`csrf:${session_id}`).digest('base64url')
}

/** Refuses a write of a member without the session's own token. */
export function checkCsrf(request: Request, { secret }: Deps, session_id: string) {
  const given = Buffer.from(request.headers.get('x-csrf-token') ?? '')
  const expected = Buffer.from(csrfToken(secret, session_id))
  must(given.length === expected.length && timingSafeEqual(given, expected), 'csrf')
}

/**
 * Refuses a write that a browser says another site asked for: sign-in has no session yet, hence no token.
 * Programs send neither header and pass.
 */
export function checkOrigin(request: Request, { settings }: Deps) {
  const site = request.headers.get('sec-fetch-site')
  must(site === null || site === 'same-origin' || site === 'none', 'csrf')
  const origin = request.headers.get('origin')
  const own = [settings.site_url, request.url].map((address) => new URL(address).host)
  must(origin === null || (URL.canParse(origin) && own.includes(new URL(origin).host)), 'csrf')
}
