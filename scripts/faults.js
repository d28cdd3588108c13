// `npm run faults`: the matrix of faults, held by the tests of e2e/faults, and the page that says it
// (docs/reliability.md). With `--check`, says only whether that page is what the tests declare.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareBrowser } from './browser.js'
import { faultsIn, matrix, reliability } from './matrix.js'
import { run } from './run.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const report = '.cache/reports/faults.json'
const page = 'docs/reliability.md'
const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, DATABASE_URL: undefined }

const isChecked = process.argv.includes('--check')
process.exitCode = (await (isChecked ? check() : everything())) ? 0 : 1

async function check() {
  const declared = reliability(await reported('--list --reporter=json', { quiet: true }))
  if (readFileSync(page, 'utf8') === declared) return true
  console.log('docs/reliability.md is not what e2e/faults declares: run `npm run faults`.')
  return false
}

async function everything() {
  await prepareBrowser()
  const faults = await reported('--reporter=list,json')
  console.log(`\n${matrix(faults)}`)
  writeFileSync(page, reliability(faults))
  return faults.length > 0 && faults.every(({ lost }) => lost === 0)
}

async function reported(options, { quiet = false } = {}) {
  await run(`playwright test e2e/faults --retries=0 ${options}`, { env, quiet })
  return faultsIn(JSON.parse(readFileSync(report, 'utf8')))
}
