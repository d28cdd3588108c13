import { randomBytes, randomUUID } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { eq } from 'drizzle-orm'
import { serializeSigned } from 'hono/utils/cookie'
import * as schema from '#server/db/auth-schema.ts'
import { must, Refused } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import { COOKIE, cookieName, isSecure } from './cookie.ts'
import { expiryOf, LONGEST_DAYS } from './lifetime.ts'

/**
 * Opens a session when the password is right, and answers its token and the cookie to set. Whatever is wrong (no such address, no
 * password yet, a closed account) takes the same time and is refused in the same words: `bad_credentials`.
 */
export async function signIn(deps: Asked, { email, password }: { email: string; password: string }) {
  const { headers, response } = await library(deps)
    .api.signInEmail({ body: { email, password }, returnHeaders: true })
    .catch((error: unknown) => {
      throw error instanceof APIError ? new Refused('bad_credentials') : error
    })
  return { token: response.token, user: response.user, cookies: cookiesOf(deps, headers) }
}

/** Opens a session for somebody whose passkey was right: the same session and cookie as after a password. */
export async function openSession(deps: Asked, user_id: string) {
  const { db, clock, secret, settings, request } = deps
  const [person] = await db.select().from(schema.user).where(eq(schema.user.id, user_id))
  must(person?.active, 'bad_credentials')
  const [token, now] = [randomBytes(24).toString('base64url'), clock.now()]
  const times = { createdAt: now, updatedAt: now, expiresAt: expiryOf(now, now) }
  const values = { id: randomUUID(), token, userId: user_id, userAgent: agentOf(request), ...times }
  await db.insert(schema.session).values(values)
  const cookie = await serializeSigned(cookieName(settings), token, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(settings),
    maxAge: LONGEST_DAYS * 86_400,
  })
  return { token, user: person, cookies: new Headers([['set-cookie', cookie]]) }
}

/** Ends the request's session, and answers the cookie that forgets it. */
export async function signOut(deps: Asked): Promise<Headers> {
  const { headers } = await library(deps).api.signOut({ headers: deps.request.headers, returnHeaders: true })
  return cookiesOf(deps, headers)
}

type Asked = Deps & { request: Request }

/** What the browser says it is, by which a person knows their devices. */
const agentOf = (request: Request) => request.headers.get('user-agent')?.slice(0, 300) ?? null

/** The library on this request's transaction: its own routes are not served, our contract is the only door. */
function library({ db, clock, secret, settings, request }: Asked) {
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
    return {
      data: {
        ...session,
        userAgent: agentOf(request),
        createdAt: now,
        updatedAt: now,
        expiresAt: expiryOf(now, now),
      },
    }
  }
}

/** Only our cookie: the library also forgets those of features that are not used. */
function cookiesOf({ settings }: Deps, headers: Headers) {
  const own = headers.getSetCookie().filter((cookie) => cookie.startsWith(`${cookieName(settings)}=`))
  return new Headers(own.map((cookie): [string, string] => ['set-cookie', cookie]))
}
