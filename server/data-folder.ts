import { chmodSync, mkdirSync, realpathSync } from 'node:fs'

/** The folder of everything Régie keeps, made if need be. Others may cross it, not list it: PostgreSQL may run under another account. */
export function dataFolder(path: string): string {
  if (mkdirSync(path, { recursive: true })) chmodSync(path, 0o711)
  return realpathSync(path)
}
