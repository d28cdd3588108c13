import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Writes this process's number in `file`, and answers `undefined`; or answers the number of the living process
 * that did so before. A process that ended without giving the file back is no holder; nor is, in a container
 * started again, one that had our own number.
 */
export function holderOf(file: string): number | undefined {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return undefined
  } catch {
    const holder = Number(readFileSync(file, 'utf8'))
    if (holder !== process.pid && isAlive(holder)) return holder
    rmSync(file, { force: true })
    return holderOf(file)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // alive, but another account's
  }
}
