// `tsx server/openapi.ts` writes openapi.json; with `--check` it only says whether the file is what it would write.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openapi } from './openapi/document.ts'
import { root } from './root.ts'

const file = join(root, 'openapi.json')
const printed = `${JSON.stringify(openapi(), null, 2)}\n`

if (!process.argv.includes('--check')) await writeFile(file, printed)
else if ((await readFile(file, 'utf8').catch(() => '')) !== printed) {
  process.stderr.write('openapi.json is not what the contract says: run `npx tsx server/openapi.ts`.\n')
  process.exitCode = 1
}
