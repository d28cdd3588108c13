// `npm test`: everything, on a bare machine. The last line sums it up.
import { rmSync } from 'node:fs'
import { prepareBrowser } from './browser.js'
import { check } from './check.js'
import { install } from './install.js'
import { otherPostgres } from './test-postgres.js'
import { playwrightCount, vitestCount } from './test-reports.js'
import { run } from './run.js'

const reports = '.cache/reports'
/** The embedded PostgreSQL, whatever the machine offers. */
const apart = { DATABASE_URL: undefined, REGIE_TEST_DATABASE_URL: undefined }
const total = { passed: 0, failed: 0 }

await suite('Dependencies', install)
if (total.failed === 0) await everything()
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

async function everything() {
  rmSync(reports, { recursive: true, force: true })
  await suite('Checks', check)
  await suite('Pure functions', () => vitest('unit'))
  await suite('Server, on the embedded PostgreSQL', () => vitest('server'))
  await onOtherPostgres()
  await suite('Journeys in a browser', journeys)
}

/** @param {() => Promise<{ passed: number, failed: number, skipped?: number } | undefined>} runs answers its counts, if it counts */
async function suite(name, runs) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const count = await runs().catch(broken)
  if (!count) return
  const { passed, failed, skipped = 0 } = count
  total.passed += passed
  total.failed += failed
  const seconds = Math.round((performance.now() - start) / 1000)
  const left = skipped > 0 ? `, ${skipped} skipped` : ''
  console.log(`── ${name}: ${passed} passed, ${failed} failed${left}, ${seconds} s`)
}

function broken(error) {
  console.log(error.message)
  return { passed: 0, failed: 1 }
}

async function vitest(project, env = {}, report = `${reports}/${project}.json`) {
  const output = `--reporter=default --reporter=json --outputFile.json=${report}`
  const { ok } = await run(`vitest run --project ${project} ${output}`, { env: { ...apart, ...env } })
  return vitestCount(report, ok)
}

async function journeys() {
  await prepareBrowser()
  const { ok } = await run('playwright test', { env: apart })
  return playwrightCount(`${reports}/e2e.json`, ok)
}

async function onOtherPostgres() {
  const postgres = await otherPostgres()
  if ('why' in postgres) {
    console.log(`\n── Server, on another PostgreSQL: not run (${postgres.why})`)
    return
  }
  const interrupted = () => postgres.stop().then(() => process.exit(130))
  process.once('SIGINT', interrupted)
  const env = { REGIE_TEST_DATABASE_URL: postgres.url }
  await suite(`Server, on ${postgres.name}`, () => vitest('server', env, `${reports}/server-postgres.json`))
  process.off('SIGINT', interrupted)
  await postgres.stop()
}
