import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from './open.ts'
import { series } from './schema.ts'
import { silent } from './testing.ts'

// What these prove does not depend on the server that the other tests run on: once is enough.
const here = !process.env.REGIE_TEST_DATABASE_URL

const writers: ChildProcessWithoutNullStreams[] = []
const databases: Database[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(writers.splice(0).map(kill))
  await Promise.all(databases.splice(0).map((database) => database.close()))
  for (const data of folders.splice(0)) {
    // A writer leaves its server behind: open to adopt it, close to stop it.
    if (existsSync(join(data, 'pg/postmaster.pid'))) await (await openDatabase({ data, log: silent })).close()
    rmSync(data, { recursive: true })
  }
})

describe.runIf(here)('a folder of our own', () => {
  test('keeps what was written, from one start to the next', async () => {
    const data = folder()
    const first = await open(data)
    await first.db.insert(series).values({ name: 'Les lundis', slug: 'les-lundis' })
    await close(first)
    expect(existsSync(join(data, 'pg/postmaster.pid'))).toBe(false)
    const second = await open(data)
    expect(await second.db.$count(series)).toBe(1)
  })

  test('loses no acknowledged row to kill -9, and the server left behind is adopted', async () => {
    const data = folder()
    const acknowledged = await killAfter(30, writer(data))
    const orphan = postmasterOf(data)
    const { db } = await open(data)
    expect(postmasterOf(data)).toBe(orphan)
    expect(await db.$count(series)).toBeGreaterThanOrEqual(acknowledged)
  })

  test('loses no acknowledged row when the server is killed too', async () => {
    const data = folder()
    const acknowledged = await killAfter(30, writer(data))
    process.kill(postmasterOf(data), 'SIGKILL')
    const { db } = await open(data)
    expect(await db.$count(series)).toBeGreaterThanOrEqual(acknowledged)
  })

  test('does not leave its server running when the process ends by itself', async () => {
    const data = folder()
    const leaver = writer(data)
    await firstLine(leaver)
    leaver.kill('SIGINT') // which the writer answers by leaving, nothing closed
    await once(leaver, 'exit')
    await expect.poll(() => existsSync(join(data, 'pg/postmaster.pid')), { timeout: 20_000 }).toBe(false)
  })

  test('is refused to a second process, which says who has it', async () => {
    const data = folder()
    const holder = writer(data)
    await firstLine(holder)
    await expect(open(data)).rejects.toThrow(`Une autre Régie (processus ${holder.pid}) tient déjà la base`)
  })

  test('goes to one of two first starts, the other is told', async () => {
    const data = folder()
    const lines = await Promise.all([writer(data), writer(data)].map(firstLine))
    expect(lines.toSorted()).toEqual(['1', expect.stringContaining('Une autre Régie (processus')])
  })

  test('opens in spite of a server file left by a crash, whose number another process has now', async () => {
    const data = folder()
    await close(await open(data))
    const file = join(data, 'pg/postmaster.pid')
    writeFileSync(file, `${process.pid}\n${data}/pg\n0\n5432\n\n127.0.0.1\n0 0\nready\n`)
    const { db } = await open(data)
    expect(await db.$count(series)).toBe(0)
  })

  test('serves again by itself after its server died', async () => {
    const data = folder()
    const { db } = await open(data)
    process.kill(postmasterOf(data), 'SIGKILL')
    await expect.poll(() => db.$count(series).catch(() => 'out of reach'), { timeout: 10_000 }).toBe(0)
    await expect(open(data)).rejects.toThrow(`Une autre Régie (processus ${process.pid})`)
  })

  test.runIf(process.getuid?.() === 0)('lies in ./data even where only root may enter', async () => {
    const home = folder()
    chmodSync(home, 0o700)
    const data = join(home, 'data')
    await close(await open(data))
    const { db, kind } = await open(data)
    expect(kind).toBe('embedded')
    expect(existsSync(join(data, 'pg/PG_VERSION'))).toBe(true)
    await db.insert(series).values({ name: 'Là', slug: 'la' })
    expect(await db.$count(series)).toBe(1)
  })
})

describe.runIf(here)('PGlite, where PostgreSQL cannot run', () => {
  test(
    'keeps what was written and tells it, and is refused to a second process',
    { timeout: 120_000 },
    async () => {
      const data = folder()
      const first = await open(data, 'pglite')
      const heard: string[] = []
      const stop = await first.listen(
        (text) => heard.push(text),
        () => undefined,
      )
      await first.db.insert(series).values({ name: 'Les lundis', slug: 'les-lundis' })
      await expect.poll(() => heard.join()).toContain('"resource" : "series"')
      await stop()
      const refused = await firstLine(writer(data, 'pglite'))
      expect(refused).toContain(`Une autre Régie (processus ${process.pid}) tient déjà la base`)
      await close(first)
      const { db, kind } = await open(data)
      expect(kind).toBe('pglite')
      expect(await db.$count(series)).toBe(1)
      const { rows } = await db.execute(sql`select 'é' < 'f' collate "fr-x-icu" as french`)
      expect(rows).toEqual([{ french: true }])
    },
  )
})

test('a server that does not answer is named with its reason', async () => {
  const opening = openDatabase({ data: '', url: 'postgres://regie@127.0.0.1:1/regie', log: silent })
  await expect(opening).rejects.toThrow(/DATABASE_URL ne répond pas.*ECONNREFUSED/)
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'regie-open-'))
  chmodSync(path, 0o711)
  folders.push(path)
  return path
}

async function open(data: string, engine?: 'embedded' | 'pglite'): Promise<Database> {
  const database = await openDatabase({ data, log: silent, ...(engine && { engine }) })
  databases.push(database)
  await database.migrate()
  return database
}

async function close(database: Database): Promise<void> {
  databases.splice(databases.indexOf(database), 1)
  await database.close()
}

/** Writes rows in a process of its own. */
function writer(data: string, engine = 'embedded') {
  const script = new URL('./testing.writer.ts', import.meta.url)
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), data, engine])
  writers.push(child)
  return child
}

async function kill(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = await once(createInterface(child.stdout), 'line')
  return String(line)
}

/** Kills the writer in the middle of its work; gives the last row it had acknowledged. */
async function killAfter(rows: number, child: ChildProcessWithoutNullStreams): Promise<number> {
  let last = 0
  for await (const line of createInterface(child.stdout)) {
    last = Number(line)
    if (last === rows) await kill(child)
  }
  return last
}

function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
}
