import { spawnSync } from 'node:child_process'
import type { Account } from './account.ts'
import { surroundings } from './surroundings.ts'

/**
 * The name under which PostgreSQL, run by another account, finds a folder of ours. Where a folder above
 * (a home kept to its owner) bars that account, Linux still lets it use the folder it was started in.
 */
export function seenBy(account: Account, folder: string): string {
  if (account.uid === undefined || canEnter(account, folder)) return folder
  if (process.platform === 'linux') return '/proc/self/cwd'
  throw new Error(`PostgreSQL refuses to run as root, and account ${account.uid} cannot enter ${folder}.`)
}

function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...surroundings(), ...account }).status === 0
}
