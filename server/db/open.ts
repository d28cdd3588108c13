import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { dataFolder } from '#server/data-folder.ts'
import { connect } from './connect.ts'
import type { Db } from './db.ts'
import { openCluster } from './embedded/cluster.ts'
import { Unrunnable } from './embedded/programs.ts'
import { openExternal } from './external.ts'
import { type Listen, listenTo } from './listen.ts'
import { migratePostgres, migrationsFolder } from './migrate.ts'

export interface Database {
  db: Db
  kind: 'embedded' | 'external' | 'pglite'
  /** Address for another client; empty for PGlite, which has none. */
  url: string
  listen: Listen
  /** Brings the database up to this version. */
  migrate: (folder?: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens the database: the one at `url`, else a PostgreSQL of our own in `<data>/pg`, else, where PostgreSQL
 * cannot run, PGlite in `<data>/pglite`. What exists stays: no engine is swapped for another that would be empty.
 * Throws `CannotStart` (in French) when another process holds the folder or the server does not answer.
 */
export async function openDatabase({ data, url, log, engine }: Opening): Promise<Database> {
  if (url) return openExternal(url, log)
  const folder = dataFolder(data)
  const pglite = join(folder, 'pglite')
  const light = engine ? engine === 'pglite' : existsSync(pglite) && !existsSync(join(folder, 'pg'))
  if (light) return openLight(pglite, log)
  try {
    return await openEmbedded(folder, log)
  } catch (error) {
    if (!(error instanceof Unrunnable) || engine || existsSync(join(folder, 'pg'))) throw error
    log.warn({ reason: error.message }, 'PostgreSQL cannot run here')
    return openLight(pglite, log)
  }
}

interface Opening {
  /** The folder of everything Régie keeps. */
  data: string
  /** A PostgreSQL server of one's own, as `postgres://…`. */
  url?: string | undefined
  log: Logger
  /** Which engine of our own; chosen by what runs unless given. */
  engine?: 'embedded' | 'pglite'
}

async function openEmbedded(data: string, log: Logger): Promise<Database> {
  const cluster = await openCluster({ data, log })
  const url = await cluster.database('regie')
  const { db, close } = connect(url, log)
  return {
    db,
    kind: 'embedded',
    url,
    listen: listenTo(url, log),
    migrate: (folder = migrationsFolder) => migratePostgres(url, folder),
    close: async () => {
      await close()
      await cluster.close()
    },
  }
}

async function openLight(folder: string, log: Logger): Promise<Database> {
  log.warn(
    'Régie se sert de PGlite : convient à un essai, pas à un travail qu’on ne peut pas perdre (une coupure de courant peut abîmer la base). En production, donnez un PostgreSQL par DATABASE_URL.',
  )
  const { openPglite } = await import('./pglite.ts') // heavy, and seldom needed
  const { migrate, ...light } = await openPglite(folder)
  return { ...light, kind: 'pglite', url: '', migrate: (from = migrationsFolder) => migrate(from) }
}
