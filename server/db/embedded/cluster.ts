import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Logger } from 'pino'
import { CannotStart } from '#server/cannot-start.ts'
import { type Account, accountFor } from './account.ts'
import { initdb, passwordOf, role } from './initdb.ts'
import { Held, takeLock } from './lock.ts'
import { ensureRunning, interruptServer, stopServer } from './postmaster.ts'
import { findPrograms, Unrunnable } from './programs.ts'

/** A PostgreSQL server of our own, in `<data>/pg`, kept to this process until `close`. */
export interface Cluster {
  /** The address of a database of this name, made if there is none. */
  database: (name: string) => Promise<string>
  close: () => Promise<void>
}

/**
 * Makes the cluster if there is none, starts it, or adopts a server that outlived the process that started it.
 * Throws `CannotStart` when another process holds it, `Unrunnable` when PostgreSQL cannot run here at all.
 */
export async function openCluster({ data, log, settings = {}, initFlags }: Opening): Promise<Cluster> {
  const cluster = join(data, 'pg')
  refuseForeign(cluster)
  const account = accountFor(cluster)
  const programs = findPrograms(account)
  if (!existsSync(join(cluster, 'PG_VERSION'))) await make(cluster, programs, account, initFlags)
  const password = passwordOf(cluster)
  const place = { cluster, programs, account, settings, journal: join(data, 'postgres.log') }

  let port: number | undefined
  const url = (database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
  const reach = async () => {
    port = await ensureRunning(place, port)
    return url('postgres')
  }
  const lock = await takeLock(reach, (err) =>
    log.error({ err }, 'the database server is out of reach'),
  ).catch((error: unknown) => refuseSecond(error, cluster))
  // Whoever leaves without closing (an error, Ctrl-C during the start) does not leave the server running.
  const atExit = () => interruptServer(cluster)
  process.once('exit', atExit)
  return {
    database: async (name) => {
      await ensureDatabase(url('postgres'), name)
      return url(name)
    },
    close: async () => {
      process.off('exit', atExit)
      await lock.release()
      await stopServer(place)
    },
  }
}

interface Opening {
  data: string
  log: Logger
  settings?: Record<string, string>
  initFlags?: string[]
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** Whatever the reason, PostgreSQL cannot run here if it cannot make its first files. */
async function make(cluster: string, programs: string, account: Account, flags?: string[]): Promise<void> {
  try {
    await initdb({ cluster, programs, account, flags })
  } catch (error) {
    // Two first starts at once: the other one's is as good.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw new Unrunnable(String(error), { cause: error })
  }
}

function refuseForeign(cluster: string): void {
  if (!existsSync(cluster)) return
  try {
    accessSync(cluster, constants.R_OK | constants.X_OK)
  } catch {
    throw new CannotStart(
      `Le dossier ${cluster} appartient à un autre compte. Lancez Régie avec ce compte (sudo, peut-être), ou donnez un autre dossier : REGIE_DATA=… npm start`,
    )
  }
}

function refuseSecond(error: unknown, cluster: string): never {
  if (!(error instanceof Held)) throw error
  throw new CannotStart(
    `Une autre Régie (processus ${error.message.replace('regie ', '') || 'inconnu'}) tient déjà la base ${cluster}. Arrêtez-la, ou donnez un autre dossier : REGIE_DATA=… npm start`,
  )
}
