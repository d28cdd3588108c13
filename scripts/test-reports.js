// What the reports of the test runners come to. A suite that ran nothing, or broke without naming a test,
// counts as a failure: silence is not success.
import { readFileSync } from 'node:fs'

/**
 * @param {string} file the report of vitest's `json` reporter
 * @param {boolean} ok whether vitest exited with 0
 */
export function vitestCount(file, ok) {
  const report = read(file)
  const broken = report?.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = (report?.numFailedTests ?? 0) + (broken?.length ?? 0)
  return verdict(report?.numPassedTests ?? 0, failed, report?.numPendingTests ?? 0, ok)
}

/**
 * A journey that failed and then passed is counted as passed; Playwright names it at the end of its list.
 * @param {string} file the report of Playwright's `json` reporter
 * @param {boolean} ok whether Playwright exited with 0
 */
export function playwrightCount(file, ok) {
  const report = read(file)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return verdict(expected + flaky, unexpected + (report?.errors.length ?? 0), skipped, ok)
}

function verdict(passed, failed, skipped, ok) {
  const silent = failed === 0 && (passed === 0 || !ok)
  return { passed, failed: silent ? 1 : failed, skipped }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
