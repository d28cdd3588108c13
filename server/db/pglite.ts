import { mkdirSync, rmSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { CannotStart } from '#server/cannot-start.ts'
import { CHANNEL, type Listen } from './listen.ts'
import { holderOf } from './lock-file.ts'
import * as schema from './schema.ts'

/** PostgreSQL compiled to WebAssembly, for machines where the real one cannot run. It neither locks its folder nor syncs it to disk. */
export async function openPglite(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = `${folder}.lock`
  const holder = holderOf(lock)
  if (holder !== undefined) {
    throw new CannotStart(
      `Une autre Régie (processus ${holder}) tient déjà la base ${folder}. Arrêtez-la, ou donnez un autre dossier\u00A0: REGIE_DATA=… npm start (si ce processus n’est pas Régie, supprimez ${lock}).`,
    )
  }
  const client = await PGlite.create({
    dataDir: folder,
    extensions: { pg_trgm, unaccent },
    initDbStartParams,
  })
  // It knows ICU but not the name of the French order, which is the root order anyway.
  await client.exec(`create collation if not exists pg_catalog."fr-x-icu" from "und-x-icu"`)
  const db = drizzle(client, { schema })
  const listen: Listen = (heard) => client.listen(CHANNEL, heard)
  return {
    db,
    listen,
    migrate: (migrationsFolder: string) => migrate(db, { migrationsFolder }),
    close: async () => {
      await client.close()
      rmSync(lock, { force: true })
    },
  }
}

const initDbStartParams = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
