// `npm test`: everything, on a bare machine. The last line sums it up.
import { rmSync } from 'node:fs'
import { prepareBrowser } from './browser.js'
import { check } from './check.js'
import { install } from './install.js'
import { otherPostgres } from './test-postgres.js'
import { playwrightCount, vitestCount } from './test-reports.js'
import { run } from './run.js'

const reports = '.cache/reports'
const total = { passed: 0, failed: 0 }

await install()
rmSync(reports, { recursive: true, force: true })
await suite('Checks', check)
await suite('Pure functions', () => vitest('unit'))
await suite('Server, on the embedded PostgreSQL', () => vitest('server', { REGIE_TEST_DATABASE_URL: '' }))
await onOtherPostgres()
await suite('Journeys in a browser', journeys)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** @param {() => Promise<{ passed: number, failed: number }>} runs */
async function suite(name, runs) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const { passed, failed } = await runs()
  total.passed += passed
  total.failed += failed
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s`)
}

async function vitest(project, env = {}, report = `${reports}/${project}.json`) {
  const output = `--reporter=default --reporter=json --outputFile.json=${report}`
  const { ok } = await run(`vitest run --project ${project} ${output}`, { env })
  return vitestCount(report, ok)
}

async function journeys() {
  const lack = await prepareBrowser()
  if (lack) {
    console.log(lack)
    return { passed: 0, failed: 1 }
  }
  const { ok } = await run('playwright test')
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
