import { Client } from 'pg'
import type { Logger } from 'pino'

/** The channel of everything that Régie's processes tell each other. */
export const CHANNEL = 'regie'

/**
 * Hears what any process on this database tells, from when the promise resolves. `missed` is called when some may have
 * gone by unheard. Answers how to stop.
 */
export type Listen = (heard: (text: string) => void, missed: () => void) => Promise<() => Promise<void>>

/** Listens on a connection of its own, outside the pool, and opens it again when it breaks. */
export function listenTo(url: string, log: Logger): Listen {
  return async (heard, missed) => {
    let client = await connected()
    let timer: NodeJS.Timeout | undefined
    let closed = false

    async function connected(): Promise<Client> {
      const opened = new Client({
        connectionString: url,
        application_name: 'regie listener',
        keepAlive: true,
      })
      opened.on('notification', ({ payload = '' }) => heard(payload))
      opened.on('error', (err) => log.warn({ err }, 'the connection that hears of changes broke'))
      opened.on('end', reopen)
      await opened.connect()
      await opened.query(`listen ${CHANNEL}`)
      return opened
    }
    function reopen() {
      if (closed) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        connected().then(function renew(next) {
          client = next
          missed()
        }, reopen)
      }, 1000).unref()
    }
    return async () => {
      closed = true
      clearTimeout(timer)
      await client.end()
    }
  }
}
