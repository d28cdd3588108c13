import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { playwrightCount, vitestCount } from './test-reports.js'

const folder = mkdtempSync(join(tmpdir(), 'regie-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('vitest', () => {
  const file = { status: 'passed', assertionResults: [{ status: 'passed' }] }
  const all = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 2, testResults: [file] }

  test('counts what passed, what failed and what was left out', () => {
    expect(vitestCount(report(all), true)).toEqual({ passed: 3, failed: 0, skipped: 2 })
    expect(vitestCount(report({ ...all, numFailedTests: 2 }), false)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    })
  })

  test('a file that could not be loaded has failed', () => {
    const unloadable = { status: 'failed', assertionResults: [] }
    const broken = { ...all, testResults: [file, unloadable] }
    expect(vitestCount(report(broken), false)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  test('an error outside of every test has failed', () => {
    expect(vitestCount(report(all), false)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  test('no test at all, or no report, has failed', () => {
    const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 2, testResults: [] }
    expect(vitestCount(report(nothing), true)).toEqual({ passed: 0, failed: 1, skipped: 2 })
    expect(vitestCount(join(folder, 'absent.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('playwright', () => {
  test('counts what passed, at the second try too, and what failed', () => {
    const some = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] }
    expect(playwrightCount(report(some), false)).toEqual({ passed: 6, failed: 1, skipped: 0 })
  })

  test('no test at all, or a broken file, has failed', () => {
    const nothing = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }
    expect(playwrightCount(report(nothing), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    const broken = { ...nothing, errors: [{ message: 'SyntaxError' }] }
    expect(playwrightCount(report(broken), false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
