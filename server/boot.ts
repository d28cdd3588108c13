import { join } from 'node:path'
import type { Logger } from 'pino'
import { createApp } from './app.ts'
import { knownNames } from './duplicates/known.ts'
import { keepDaily } from './archive-health/keepDaily.ts'
import { firstAdminLink } from './auth/first-admin.ts'
import { dataFolder } from './data-folder.ts'
import { type Database, openDatabase } from './db/open.ts'
import { openDemo } from './demo.ts'
import { openFeed } from './events/feed.ts'
import type { Env } from './env.ts'
import { keepWord } from './keep-word.ts'
import { endEarly } from './operations/endEarly.ts'
import { forgetDaily } from './operations/forgetChanges.ts'
import type { Deps } from './scope.ts'
import { reindexAll } from './search/reindexAll.ts'

/**
 * From the environment to an application ready to answer. `tell` is for who waits at the terminal, `welcome` what to
 * tell them once it answers; both in French. Without `app`, the folder of the built app, only the backend is served.
 */
export async function boot({ env, log, tell, app }: Booting): Promise<Booted> {
  const data = dataFolder(env.REGIE_DATA)
  const database = await openDatabase({ data, url: env.DATABASE_URL, log })
  try {
    await database.migrate()
    await reindexAll(database.db)
    const deps = depsOf(env, { data, database, log })
    const { feed } = deps
    await endEarly(deps)
    const welcome = deps.settings.demo ? await openDemo(deps, demoOf(env, data), tell) : await openHouse(deps)
    const names = knownNames()
    const stops = [await forgetDaily(deps), keepDaily({ ...deps, names })]
    log.info({ database: database.kind, mode: env.REGIE_MODE }, 'ready')
    return {
      app: createApp({ ...deps, ...(app && { app }) }, names),
      welcome,
      hangUp: () => feed.hangUp(),
      close: async () => {
        for (const stop of stops) await stop()
        await feed.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

interface Booting {
  env: Env
  log: Logger
  tell: (line: string) => void
  app?: string
}

export interface Booted {
  app: ReturnType<typeof createApp>
  welcome: string
  /** Ends the streams, which would otherwise be waited for. */
  hangUp: () => void
  close: () => Promise<void>
}

function depsOf(env: Env, { data, database, log }: { data: string; database: Database; log: Logger }): Deps {
  const { db, listen } = database
  const clock = { now: () => new Date() }
  return {
    db,
    log,
    clock,
    feed: openFeed({ db, listen, clock, log }),
    settings: {
      name: env.REGIE_NAME,
      time_zone: env.REGIE_TIME_ZONE,
      site_url: env.REGIE_ORIGIN,
      home_url: env.REGIE_HOME_URL,
      donation_url: env.REGIE_DONATION_URL,
      editors_publish: env.REGIE_EDITORS_PUBLISH,
      channels: env.REGIE_CHANNELS,
      studios: env.REGIE_STUDIOS,
      travel_minutes: env.REGIE_TRAVEL_MINUTES,
      demo: env.REGIE_MODE === 'demo',
      behind_proxy: env.REGIE_BEHIND_PROXY,
    },
    secret: env.REGIE_SECRET ?? keepWord(join(data, 'secret'), 48),
    media: join(data, 'media'),
  }
}

function demoOf(env: Env, data: string) {
  const password = env.REGIE_DEMO_PASSWORD ?? keepWord(join(data, 'demo-password'), 9)
  return { password, broadcasts: env.REGIE_DEMO_BROADCASTS, guests: env.REGIE_DEMO_GUESTS }
}

async function openHouse(deps: Deps): Promise<string> {
  const link = await firstAdminLink(deps)
  if (!link) return ''
  return `Personne n’administre encore Régie. Ce lien, valable une fois et une semaine, crée le premier compte\u00A0:\n  ${link}`
}
