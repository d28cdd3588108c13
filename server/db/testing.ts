import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import pino from 'pino'
import { connect } from './connect.ts'
import type { Db } from './db.ts'
import { openCluster } from './embedded/cluster.ts'
import { migratePostgres, migrationsFolder } from './migrate.ts'

/** A log for tests: nothing is printed. */
export const silent = pino({ level: 'silent' })

/**
 * A PostgreSQL for tests with one migrated database to copy: the server of `REGIE_TEST_DATABASE_URL`, else one
 * in a temporary folder, which goes away with this process however it ends.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.REGIE_TEST_DATABASE_URL
  const { server, stop } = given ? { server: given, stop: async () => undefined } : await temporaryServer()
  const template = addressOf(server, `regie_test_${randomBytes(4).toString('hex')}`)
  await administer(template, (name) => `create database ${name}`)
  await migratePostgres(template, migrationsFolder)
  return {
    template,
    close: async () => {
      await administer(template, (name) => `drop database ${name} with (force)`)
      await stop()
    },
  }
}

export interface TestCluster {
  /** Address of the migrated database that `freshDatabase` copies. */
  template: string
  close: () => Promise<void>
}

/** A migrated, empty database of its own, in about 0.1 s. Vitest's setup gives the template to every test. */
export async function freshDatabase(
  template = process.env.REGIE_TEST_TEMPLATE ?? '',
): Promise<FreshDatabase> {
  const url = addressOf(template, `${nameIn(template)}_${randomBytes(4).toString('hex')}`)
  await administer(url, (name) => `create database ${name} template ${nameIn(template)}`)
  const { db, close } = connect(url, silent, 5)
  return {
    db,
    url,
    close: async () => {
      await close()
      await administer(url, (name) => `drop database ${name} with (force)`)
    },
  }
}

export interface FreshDatabase {
  db: Db
  url: string
  close: () => Promise<void>
}

/** Speed matters more than data here: nothing waits for the disk. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

async function temporaryServer() {
  const data = realpathSync(mkdtempSync(join(tmpdir(), 'regie-test-')))
  chmodSync(data, 0o711)
  const sweeper = sweep(data)
  const cluster = await openCluster({ data, log: silent, settings: fast, initFlags: ['--no-sync'] })
  return {
    server: await cluster.database('postgres'),
    stop: async () => {
      await cluster.close()
      sweeper.stdin.end()
      await once(sweeper, 'exit')
    },
  }
}

/** A process that waits for this one to end, even killed, then stops what is left of the server and its folder. */
function sweep(data: string) {
  const pid = `"$(head -n 1 "$0/pg/postmaster.pid" 2>/dev/null)"`
  const script = `cat; kill -QUIT ${pid}; while kill -0 ${pid}; do sleep 0.1; done; rm -rf "$0"`
  const child = spawn('/bin/sh', ['-c', script, data], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.unref()
  return child
}

function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

const nameIn = (url: string) => new URL(url).pathname.slice(1)

/** Runs one statement about a database from another one: a database cannot be copied from inside. */
async function administer(url: string, statement: (name: string) => string): Promise<void> {
  const client = new Client({ connectionString: addressOf(url, 'postgres') })
  await client.connect()
  try {
    await client.query(statement(client.escapeIdentifier(nameIn(url))))
  } finally {
    await client.end()
  }
}
