// `npm run contract -- --url https://…`: whether a backend keeps the contract of docs/contract.md.
import { parseArgs } from 'node:util'
import { backendAt } from './backendAt.ts'
import { report } from './report.ts'
import { runChecks } from './run.ts'

const USAGE = `npm run contract -- --url URL [--rule N] [--publish]
  URL is where the API answers: https://regie.example.org, or with its base https://example.org/editorial/v2.
  REGIE_EMAIL and REGIE_PASSWORD name the account; an admin's tries everything.
  --rule tries one rule alone.
  --publish also publishes a page for a moment, and takes it back.`

const { values } = parseArgs({
  options: { url: { type: 'string' }, publish: { type: 'boolean' }, rule: { type: 'string' } },
})
const { REGIE_EMAIL: email, REGIE_PASSWORD: password } = process.env

if (!values.url || !email || !password) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const options = {
    account: { email, password },
    mayPublish: values.publish ?? false,
    ...(values.rule !== undefined && { rule: Number(values.rule) }),
  }
  try {
    const findings = await runChecks(backendAt(values.url), options)
    console.log(report(findings))
    process.exitCode = findings.some(({ outcome }) => outcome === 'wrong') ? 1 : 0
  } catch (error) {
    console.error(
      `Nothing could be tried at ${values.url}: ${error instanceof Error ? error.message : error}`,
    )
    process.exitCode = 1
  }
}
