import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serializeSigned } from 'hono/utils/cookie'
import { Role } from '#app/contract/policy.ts'
import { cookieName, isSecure } from '#server/auth/cookie.ts'
import { csrfToken } from '#server/auth/csrf.ts'
import { expiryOf } from '#server/auth/lifetime.ts'
import { session, user } from '#server/db/schema.ts'
import { listenTo } from '#server/db/listen.ts'
import { freshDatabase, silent } from '#server/db/testing.ts'
import { openFeed } from '#server/events/feed.ts'
import type { Deps, Settings } from './scope.ts'
import { client, type Served } from './testing-client.ts'

/**
 * A newsroom of its own for a test file: the whole backend on a fresh database, one person per role, and a clock
 * that stands still until it is told to move. `app` serves less than everything, for the test of one noun:
 * `(deps) => { const app = frame(deps); serve(app, deps, authenticate, guestEndpoints, guestHandlers); return app }`.
 */
export async function newsroom(options: { settings?: Partial<Settings>; app?: (deps: Deps) => Served } = {}) {
  const { db, url, close } = await freshDatabase()
  const media = await mkdtemp(join(tmpdir(), 'regie-media-'))
  const clock = stoppedClock('2026-03-25T08:00:00Z')
  const settings = { ...SETTINGS, ...options.settings }
  const listen = listenTo(url, silent)
  const feed = openFeed({ db, listen, clock, log: silent })
  const deps: Deps = {
    db,
    clock,
    feed,
    log: silent,
    settings,
    secret: 'a secret that only the tests of the backend know',
    media,
  }
  const app = options.app ? options.app(deps) : (await import('./app.ts')).createApp(deps)
  await db.insert(user).values(Role.options.map(person))
  const members = await Promise.all(Role.options.map((role) => openSession(deps, role)))
  return {
    app,
    deps,
    db,
    clock,
    listen,
    /** Somebody signed in with the role; the user's id is the role's name. */
    as: (role: Role) => client(app, members[Role.options.indexOf(role)] ?? {}),
    anonymous: client(app, {}),
    close: async () => {
      await feed.close()
      await close()
      await rm(media, { recursive: true, force: true })
    },
  }
}

const SETTINGS: Settings = {
  name: 'Au Poste',
  time_zone: 'Europe/Paris',
  site_url: 'http://localhost',
  home_url: null,
  donation_url: null,
  editors_publish: true,
  channels: ['Chaîne principale', 'Chaîne 2'],
  studios: ['Grand studio', 'Petit studio'],
  travel_minutes: 30,
  demo: false,
  behind_proxy: true,
}

function stoppedClock(start: string) {
  let now = new Date(start)
  return {
    now: () => now,
    set: (instant: string) => void (now = new Date(instant)),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) =>
      void (now = new Date(now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)),
  }
}

function person(role: Role) {
  return { id: role, name: `Camille ${role}`, email: `${role}@demo.regie`, role, emailVerified: true }
}

async function openSession({ db, clock, secret, settings }: Deps, role: Role) {
  const [id, token, now] = [randomUUID(), randomUUID(), clock.now()]
  await db
    .insert(session)
    .values({ id, token, userId: role, createdAt: now, updatedAt: now, expiresAt: expiryOf(now, now) })
  const secure = isSecure(settings)
  const cookie = await serializeSigned(cookieName(settings), token, secret, { secure })
  return { cookie: cookie.replace('; Secure', ''), 'x-csrf-token': csrfToken(secret, id) }
}
