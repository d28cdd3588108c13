import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { seenBy } from './reach.ts'
import { surroundings } from './surroundings.ts'

/** Where a cluster is, and how to run it. */
export interface Place {
  cluster: string
  programs: string
  account: Account
  /** Settings given to the server at each start, over its own defaults. */
  settings: Record<string, string>
  /** File that receives what the server prints. */
  journal: string
}

/** Starts the server, or finds the one that runs already; gives its port. */
export async function ensureRunning(place: Place, port?: number): Promise<number> {
  const launches: ChildProcess[] = []
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(10)) {
    const found = running(place.cluster)
    if (found?.ready) return found.port
    if (found || launches.at(-1)?.exitCode === null) continue
    // After a crash, what is left of a server may hold its memory for a moment.
    if (launches.length === 10) break
    if (launches.length > 0) await sleep(250)
    launches.push(launch(place, port ?? (await freePort())))
  }
  throw new Error(`PostgreSQL did not start:\n${lastLines(place.journal)}`)
}

/** Stops the server: what runs is cut short, what was committed is on disk. */
export async function stopServer({ cluster, programs, account }: Place): Promise<void> {
  const flags = ['stop', '--silent', '--mode=fast', '-D', seenBy(account, cluster)]
  await promisify(execFile)(join(programs, 'pg_ctl'), flags, { ...surroundings(cluster), ...account })
}

/** Asks the server to stop as `stopServer` does, without waiting. */
export function interruptServer(cluster: string): void {
  const found = running(cluster)
  if (found?.ready) process.kill(found.pid, 'SIGINT')
}

function launch({ cluster, programs, account, settings, journal }: Place, port: number) {
  const all = { ...defaults, ...settings, port: String(port) }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(journal, 'a', 0o600)
  // Detached: Ctrl-C in the terminal is for Node alone, which closes its connections first.
  const server = spawn(join(programs, 'postgres'), ['-D', seenBy(account, cluster), ...flags], {
    ...surroundings(cluster),
    ...account,
    detached: true,
    stdio: ['ignore', output, output],
  })
  server.on('error', () => undefined) // the journal and the exit code tell
  server.unref()
  closeSync(output)
  return server
}

const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  // All of it fits in memory: reading here and there costs no more than reading on.
  random_page_cost: '1.1',
  max_connections: '40',
  // Two cores and small tables: helpers cost more than they bring, and need a large /dev/shm.
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Starts and stops, not each refused statement: the app logs these with their request.
  log_min_messages: 'log',
  log_checkpoints: 'off',
}

function running(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid = '', , , port = '', , , , state = ''] = readFileSync(file, 'utf8').split('\n')
  if (!pid || isServerOf(cluster, Number(pid)))
    return { pid: Number(pid), port: Number(port), ready: state.trim() === 'ready' }
  // A number used again by another process (in a container, after a crash) must not bar the way.
  rmSync(file, { force: true })
  return undefined
}

function isServerOf(cluster: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : ''
}
