// A process for the tests to kill: opens the database of a folder, then adds rows one after the other and says
// the number of each once the database has acknowledged it.
import { openDatabase } from './open.ts'
import { series } from './schema.ts'
import { silent } from './testing.ts'

process.once('SIGINT', () => process.exit(130))
const [data = '', engine] = process.argv.slice(2)
try {
  const database = await openDatabase({
    data,
    log: silent,
    engine: engine === 'pglite' ? engine : 'embedded',
  })
  await database.migrate()
  for (let number = 1; ; number++) {
    await database.db.insert(series).values({ name: `Série ${number}`, slug: `serie-${number}` })
    process.stdout.write(`${number}\n`)
  }
} catch (error) {
  process.stdout.write(`${String(error)}\n`)
  process.exit(1)
}
