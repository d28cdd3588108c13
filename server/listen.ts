import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { CannotStart } from './cannot-start.ts'

/** Answers requests until `close`, which lets those under way end, for 10 s at most. */
export async function listen(
  fetch: Answer,
  { host, port }: { host: string; port: number },
): Promise<Listener> {
  const server = createAdaptorServer({ fetch, hostname: host }) as Server // HTTP/1.1 unless asked otherwise
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)))
    server.listen(port, host, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        // A browser keeps its connection after an answer: it must not keep us.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearInterval(idle)
          resolve()
        })
        setTimeout(() => server.closeAllConnections(), 10_000).unref()
      }),
  }
}

export interface Listener {
  close: () => Promise<void>
}

type Answer = (request: Request, env: object) => Response | Promise<Response>

function explained(error: Error, port: number): Error {
  if (!('code' in error)) return error
  if (error.code === 'EADDRINUSE')
    return new CannotStart(
      `Le port ${port} est déjà pris, peut-être par une autre Régie. Donnez-en un autre\u00A0: PORT=${port + 1} npm start`,
    )
  if (error.code === 'EACCES')
    return new CannotStart(`Le port ${port} est réservé à l’administrateur de la machine.`)
  return error
}
