// A PostgreSQL besides the embedded one, so that the same tests run on both.
import { mkdtempSync, readdirSync, rmSync, writeFileSync, chownSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { run } from './run.js'

/**
 * The server of REGIE_TEST_DATABASE_URL or DATABASE_URL, else one started from the programs of this system
 * in a temporary folder. The tests create databases of their own there and drop them.
 * @returns {Promise<{ url: string, name: string, stop: () => Promise<void> } | { why: string }>}
 */
export async function otherPostgres() {
  const url = process.env.REGIE_TEST_DATABASE_URL ?? process.env.DATABASE_URL
  if (url) return { url, name: new URL(url).host, stop: async () => {} }
  const programs = newestPrograms()
  if (!programs) return { why: 'no DATABASE_URL, and no PostgreSQL server is installed' }
  const folder = mkdtempSync(join(tmpdir(), 'regie-postgres-'))
  const as = await unprivileged(folder)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const [password, port] = [randomBytes(12).toString('hex'), await freePort()]
  writeFileSync(join(folder, 'password'), password, { mode: 0o644 })
  const data = join(folder, 'data')
  const settings = `-c fsync=off -c full_page_writes=off -c max_connections=200 -c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=`
  const init = `initdb -D ${data} -U regie -A scram-sha-256 --pwfile=${folder}/password -E UTF8 --locale=C.UTF-8`
  const commands = [
    init.split(' '),
    ['pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'],
  ]
  for (const [program, ...args] of commands) {
    const { ok, output } = await run([join(programs, program), ...args], { quiet: true, as })
    if (!ok) {
      remove()
      return { why: `${programs}/${program} failed: ${output.trim()}` }
    }
  }
  const stop = async () => {
    await run([join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop'], { quiet: true, as })
    remove()
  }
  return { url: `postgres://regie:${password}@127.0.0.1:${port}/postgres`, name: programs, stop }
}

function newestPrograms() {
  try {
    const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    return versions.length > 0 ? `/usr/lib/postgresql/${versions[0]}/bin` : undefined
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root: then it runs as Debian's own user for it, who is given the folder. */
async function unprivileged(folder) {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => idOf(flag)))
  chownSync(folder, uid, gid)
  return { uid, gid }
}

async function idOf(flag) {
  const { ok, output } = await run(['id', flag, 'postgres'], { quiet: true })
  return ok ? Number(output) : 65534
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
