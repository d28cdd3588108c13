import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, found from the sources as well as from the built `dist/server`. */
export const root = folderOfManifest(import.meta.dirname)

function folderOfManifest(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfManifest(dirname(folder))
}
