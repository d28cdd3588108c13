import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const sources =
  'src server public messages index.html vite.config.ts package.json package-lock.json project.inlang/settings.json scripts/generated.js scripts/build.js scripts/worker.js'
/** What is generated, and what no build reads. */
const left = /^src\/(paraglide|routeTree\.gen\.ts)|\.test\.tsx?$|^server\/db\/migrations/

/** A hash of all that a build is made from. Imports nothing that npm installs: it runs first. */
export function stampOf(root = fileURLToPath(new URL('..', import.meta.url))) {
  const hash = createHash('sha256')
  const found = sources.split(' ').flatMap((path) => filesUnder(root, path))
  for (const file of found.filter((name) => !left.test(name)).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesUnder(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
