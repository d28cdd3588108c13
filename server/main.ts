// Starts Régie: the built app, its API and the public pages, in one process, until Ctrl-C.
import { join } from 'node:path'
import pino from 'pino'
import { boot } from './boot.ts'
import { CannotStart } from './cannot-start.ts'
import { readEnv } from './env.ts'
import { listen } from './listen.ts'
import { root } from './root.ts'

try {
  await start()
} catch (error) {
  process.stderr.write(`\n${error instanceof CannotStart ? error.message : (error as Error).stack}\n`) // what is thrown is an Error
  process.exit(1)
}

async function start(): Promise<void> {
  // Once: a second Ctrl-C ends at once, which loses nothing that was acknowledged either.
  let stop = async () => process.exit(130)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop())

  const env = readEnv(process.env)
  const log = pino({ level: env.REGIE_LOG })
  const { app, welcome, hangUp, close } = await boot({ env, log, tell, app: join(root, 'dist/app') })
  const listener = await listen(app.fetch, { host: env.HOST, port: env.PORT }).catch(
    async (error: unknown) => {
      await close()
      throw error
    },
  )
  tell(`\nRégie est prête\u00A0: ${env.REGIE_ORIGIN}\n${welcome}\n`)

  stop = async () => {
    log.info('stopping')
    hangUp()
    await listener.close()
    await close()
    return process.exit(0)
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
