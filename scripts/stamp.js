import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources =
  'src server public messages index.html vite.config.ts package.json package-lock.json project.inlang/settings.json scripts/generated.js scripts/build.js'
/** What is generated, and what no build reads. */
const left = /^src\/(paraglide|routeTree\.gen\.ts)|\.test\.tsx?$|^server\/db\/migrations/

/** Imports nothing that npm installs: a hash of all that a build is made from. */
export function stampOf() {
  const hash = createHash('sha256')
  for (const file of sources
    .split(' ')
    .flatMap(filesUnder)
    .filter((name) => !left.test(name))
    .sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
}
