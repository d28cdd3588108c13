import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** The demo accounts' password in these tests. */
export const PASSWORD = 'une-phrase-de-demonstration'

export interface Server {
  url: string
  pid: number
  /** What it printed so far. */
  output(): string
  /** Closes it as Ctrl-C does; its exit code. */
  stop(): Promise<number | null>
  /** Kills it as a power cut would. */
  kill(): Promise<void>
}

/** Starts the built product (the one in `folder`, or what starts it) on data of its own and waits until it answers. */
export async function startServer(
  data: string,
  env: NodeJS.ProcessEnv = {},
  folder = '.',
  program = 'dist/server/main.js',
): Promise<Server> {
  const port = env['PORT'] ?? (await freePort())
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: {
      ...process.env,
      REGIE_DATA: data,
      PORT: String(port),
      HOST: '127.0.0.1',
      REGIE_DEMO_PASSWORD: PASSWORD,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)))
  const exited = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  const ready = async () => {
    for (;;) {
      const answered = await fetch(`${url}/api/v1/health`)
        .then((response) => response.ok)
        .catch(() => false)
      if (answered) return 'ready'
      if (child.exitCode !== null) return 'exited'
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const outcome = await Promise.race([ready(), exited.then(() => 'exited')])
  if (outcome === 'exited') throw new Error(`The server stopped before it was ready:\n${output}`)
  async function end(signal: NodeJS.Signals) {
    child.kill(signal)
    await exited
  }
  async function stop() {
    await end('SIGINT')
    return child.exitCode
  }
  return { url, pid: child.pid ?? 0, output: () => output, stop, kill: () => end('SIGKILL') }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
