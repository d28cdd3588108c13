import { given } from '#e2e/given.ts'
import { type Server, startServer } from '#e2e/server.ts'
import { copyNewsroom } from '#e2e/setup.ts'
import { startProxy } from './proxy.ts'
import { rowsOn, test as faulty } from './row.ts'
import { SAVE } from './writer.ts'

/** A server that nobody else uses: it can be killed, and started again where it was. */
interface Machine {
  url: string
  stop(): Promise<unknown>
  kill(): Promise<void>
  start(): Promise<void>
}

const test = faulty.extend<{ machine: Machine }>({
  machine: async ({}, use, { workerIndex }) => {
    const data = await copyNewsroom(workerIndex + 2000)
    let server: Server = await startServer(data)
    const { url } = server
    await use({
      url,
      stop: () => server.stop(),
      kill: () => server.kill(),
      start: async () => void (server = await startServer(data, { PORT: new URL(url).port })),
    })
    await server.stop()
  },
  given: async ({ machine }, use) => use(await given(machine.url)),
  network: async ({ machine }, use) => {
    const proxy = await startProxy(machine.url)
    await use(proxy)
    await proxy.stop()
  },
})
const row = rowsOn(test)
// While its server is out of reach, the app comes from the service worker.
test.use({ serviceWorkers: 'allow' })

row(
  {
    fault: 'The server is killed (SIGKILL) between the write and its answer',
    sees: ['Hors ligne : gardé sur cet appareil (2 modifications)'],
    survives: 'What was acknowledged and what was written; the next try finds it there',
  },
  async ({ machine, network, writer, sees, keeps }) => {
    network.inject(
      ...SAVE,
      async ({ forward, cut }) => {
        await forward()
        await machine.kill()
        cut()
      },
      1,
    )
    await writer.types()
    await writer.asks()
    await sees(writer)
    await machine.start()
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'The server is stopped for an update, and started again',
    sees: ['Hors ligne : gardé sur cet appareil (2 modifications)'],
    survives: 'The session and what was typed meanwhile, sent by itself',
  },
  async ({ machine, writer, sees, keeps }) => {
    await machine.stop()
    await writer.types()
    await writer.asks()
    await sees(writer)
    await machine.start()
    await writer.settles()
    await keeps()
  },
)
