import { parseSigned } from 'hono/utils/cookie'
import type { Deps, Settings } from '#server/scope.ts'

/** The session cookie without the prefix that browsers ask of secure ones. */
export const COOKIE = 'regie_session'

export const isSecure = ({ site_url }: Settings) => site_url.startsWith('https:')

export const cookieName = (settings: Settings) => (isSecure(settings) ? `__Secure-${COOKIE}` : COOKIE)

/** The session's token in the request's cookie, null when it is absent or its signature is not ours. */
export async function tokenOf(request: Request, { settings, secret }: Deps): Promise<string | null> {
  const name = cookieName(settings)
  const cookies = await parseSigned(request.headers.get('cookie') ?? '', secret, name)
  return cookies[name] || null
}
