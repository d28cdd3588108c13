import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The system account that runs PostgreSQL; empty when it is the one that runs Node. */
export type Account = { uid: number; gid: number } | Record<string, never>

/**
 * PostgreSQL refuses to run as root. Root therefore lends it to the owner of an existing cluster, else to
 * an account that every system has (initdb insists on one with a name).
 */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return {}
  const owner = existsSync(join(cluster, 'PG_VERSION')) ? statSync(cluster) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = ['postgres', '_postgres', 'nobody'].map(byName).find((found) => found !== undefined)
  if (!account) throw new Error('No account but root: PostgreSQL needs one (postgres or nobody).')
  // A cluster copied back by root belongs to root.
  if (owner) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, cluster])
  return account
}

function byName(name: string): { uid: number; gid: number } | undefined {
  try {
    return { uid: id('-u', name), gid: id('-g', name) }
  } catch {
    return undefined
  }
}

function id(flag: string, name: string): number {
  return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }))
}
