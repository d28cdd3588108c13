// `npm run db:reset`: empties the database. The next start migrates it, and fills it in demo mode.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pino from 'pino'
import { CannotStart } from '#server/cannot-start.ts'
import { readEnv } from '#server/env.ts'
import { openDatabase } from './open.ts'

try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { REGIE_DATA: data, DATABASE_URL: url } = readEnv(process.env)
  const { db, kind, close } = await openDatabase({ data, url, log: pino({ level: 'warn' }) })
  if (kind === 'external' && !process.argv.includes('--yes')) {
    await close()
    throw new CannotStart(
      'La base est celle de DATABASE_URL. Pour la vider vraiment\u00A0: npm run db:reset -- --yes',
    )
  }
  await db.execute(sql`drop schema if exists drizzle cascade`)
  await db.execute(sql`drop schema public cascade`)
  await db.execute(sql`create schema public`)
  await close()
  rmSync(join(data, 'media'), { recursive: true, force: true })
  process.stdout.write('La base est vide. npm start la remplit de nouveau.\n')
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
