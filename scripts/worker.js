// The service worker of the built app, dist/app/sw.js: src/worker, bundled with the list of what was built.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'vite'

const app = 'dist/app'
/** What is on the public pages alone, what is asked at each visit (src/worker), and what no browser asks for. */
const left = /^(site\/|config\.json$|sw\.js|\.vite\/)|\.(map|br|gz)$/

/** Builds it beside the app, which is there already. */
export function buildWorker() {
  return build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { BUILT: JSON.stringify(built()), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: app,
      emptyOutDir: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        input: 'src/worker/worker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
}

/** A file in assets/ is named after its content; any other carries a hash of it. */
function built() {
  const files = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(app, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !left.test(file))
    .sort()
  return files.map((file) => ({
    url: `/${file}`,
    revision: file.startsWith('assets/') ? null : hashOf(join(app, file)),
  }))
}

function hashOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
}
