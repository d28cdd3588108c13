// Starts Régie: the built app, its API and the public pages, in one process, until Ctrl-C.
import pino from 'pino'
import { boot } from './boot.ts'
import { CannotStart } from './cannot-start.ts'
import { readEnv } from './env.ts'
import { listen } from './listen.ts'

try {
  await start()
} catch (error) {
  process.stderr.write(`\n${error instanceof CannotStart ? error.message : (error as Error).stack}\n`) // what is thrown is an Error
  process.exit(1)
}

async function start(): Promise<void> {
  const env = readEnv(process.env)
  const log = pino({ level: env.REGIE_LOG })
  const { app, welcome, close } = await boot(env, log)
  const listener = await listen(app.fetch, { host: env.HOST, port: env.PORT }).catch(
    async (error: unknown) => {
      await close()
      throw error
    },
  )
  process.stdout.write(`\nRégie est prête\u00A0: ${env.REGIE_ORIGIN}\n${welcome}\n\n`)

  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping')
    await listener.close()
    await close()
    process.exit(0)
  }
  // Once: a second Ctrl-C ends at once, which loses nothing that was acknowledged either.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
}
