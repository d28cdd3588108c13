import { APIError } from 'better-auth/api'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { eq } from 'drizzle-orm'
import * as schema from '#server/db/auth-schema.ts'
import { Refused } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import { COOKIE, cookieName, isSecure } from './cookie.ts'
import { expiryOf, LONGEST_DAYS } from './lifetime.ts'

/**
 * Opens a session when the password is right, and answers its token and the cookie to set. Whatever is wrong (no such address, no
 * password yet, a closed account) takes the same time and is refused in the same words: `bad_credentials`.
 */
export async function signIn(deps: Deps, body: { email: string; password: string }) {
  const { headers, response } = await library(deps)
    .api.signInEmail({ body, returnHeaders: true })
    .catch((error: unknown) => {
      throw error instanceof APIError ? new Refused('bad_credentials') : error
    })
  return { token: response.token, cookies: cookiesOf(deps, headers) }
}

/** Ends the request's session, and answers the cookie that forgets it. */
export async function signOut(deps: Deps, request: Request): Promise<Headers> {
  const { headers } = await library(deps).api.signOut({ headers: request.headers, returnHeaders: true })
  return cookiesOf(deps, headers)
}

/** The library on this request's transaction: its own routes are not served, our contract is the only door. */
function library({ db, clock, secret, settings }: Deps) {
  return betterAuth({
    baseURL: settings.site_url,
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 200 },
    session: { expiresIn: LONGEST_DAYS * 86_400 },
    advanced: {
      useSecureCookies: isSecure(settings),
      cookies: { session_token: { name: COOKIE } },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    databaseHooks: { session: { create: { before: (session) => opening(session) } } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })

  /** A closed account opens no session, and time is the application's. */
  async function opening<S extends { userId: string }>(session: S) {
    const [found] = await db.select().from(schema.user).where(eq(schema.user.id, session.userId))
    if (!found?.active) return false
    const now = clock.now()
    return { data: { ...session, createdAt: now, updatedAt: now, expiresAt: expiryOf(now, now) } }
  }
}

/** Only our cookie: the library also forgets those of features that are not used. */
function cookiesOf({ settings }: Deps, headers: Headers) {
  const own = headers.getSetCookie().filter((cookie) => cookie.startsWith(`${cookieName(settings)}=`))
  return new Headers(own.map((cookie): [string, string] => ['set-cookie', cookie]))
}
