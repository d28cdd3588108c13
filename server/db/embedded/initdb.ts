import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { seenBy } from './reach.ts'
import { surroundings } from './surroundings.ts'

/** The only role of an embedded cluster, and its superuser. */
export const role = 'regie'

/**
 * Makes a cluster with a password of its own. It is made beside its place and moved there whole, so that
 * an interruption or a second start leaves either nothing or a complete cluster.
 */
export async function initdb({ cluster, programs, account, flags = [] }: Making): Promise<void> {
  const draft = mkdtempSync(`${cluster}.`)
  try {
    const password = join(draft, 'password')
    const made = join(draft, 'cluster')
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    mkdirSync(made, { mode: 0o700 })
    for (const path of [draft, password, made]) give(path, account)
    const options = { ...surroundings(made), ...account }
    await promisify(execFile)(join(programs, 'initdb'), [...how(seenBy(account, made)), ...flags], options)
    renameSync(password, join(made, 'regie.password'))
    renameSync(made, cluster)
  } finally {
    rmSync(draft, { recursive: true })
  }
}

/** The password of a cluster made by `initdb`. */
export const passwordOf = (cluster: string) => readFileSync(join(cluster, 'regie.password'), 'utf8')

interface Making {
  cluster: string
  programs: string
  account: Account
  flags?: string[]
}

function how(made: string): string[] {
  return [
    `--pgdata=${made}`,
    `--username=${role}`,
    `--pwfile=${made}/../password`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
}

function give(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}
