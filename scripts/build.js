// `npm run build`: the app (dist/app) and the server (dist/server), as `npm start` and a container run them.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vite'
import { stampOf } from './stamp.js'
import { buildWorker } from './worker.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('dist/.stamp', { force: true })
const stamp = stampOf()
// What may be heavy is said by the budgets (budgets.js), not by the bundler.
const chunkSizeWarningLimit = 10_000
await build({ logLevel: 'warn', build: { chunkSizeWarningLimit } })
await buildWorker()
await build({ logLevel: 'warn', build: { chunkSizeWarningLimit, ssr: 'server/main.ts' } })
await precompress('dist/app')
writeFileSync('dist/.stamp', stamp)

/** Leaves a `.br` and a `.gz` beside each text: served as they are, so no request waits for a compressor. */
async function precompress(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const texts = entries.filter((entry) => entry.isFile() && /\.(js|css|html|svg)$/.test(entry.name))
  await Promise.all(texts.map((entry) => squeeze(join(entry.parentPath, entry.name))))
}

async function squeeze(file) {
  const text = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params }))
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
}
