import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './server.ts'

/** The demo newsroom, filled once: each worker starts its server on a copy of this folder. */
export default async function setup() {
  const folder = await mkdtemp(join(tmpdir(), 'regie-e2e-'))
  const server = await startServer(join(folder, 'template'))
  await server.stop()
  process.env['REGIE_E2E_FOLDER'] = folder
  return () => rm(folder, { recursive: true, force: true })
}

/** A copy of the filled newsroom for one worker. */
export async function copyNewsroom(worker: number): Promise<string> {
  const folder = process.env['REGIE_E2E_FOLDER'] ?? ''
  const copy = join(folder, `worker-${worker}`)
  await rm(copy, { recursive: true, force: true })
  if (process.platform === 'linux') execFileSync('cp', ['-a', join(folder, 'template'), copy])
  else await cp(join(folder, 'template'), copy, { recursive: true, preserveTimestamps: true })
  return copy
}
