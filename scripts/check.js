// `npm run check`: everything a machine can say about the code without running it. Each line is one check.
import { pathToFileURL } from 'node:url'
import { run } from './run.js'

const quietly = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' }

const steps = [
  { name: 'generated files', command: 'node scripts/generate.js' },
  { name: 'types', command: 'tsc -p .' },
  { name: 'lint and boundaries', command: 'oxlint src server e2e bench conformance scripts' },
  { name: 'format', command: 'oxfmt --check' },
  { name: 'dead code', command: 'knip' },
  { name: 'contract: openapi.json is up to date', command: 'tsx server/openapi.ts --check' },
  { name: 'contract: openapi.json is valid', command: 'redocly lint openapi.json' },
  { name: 'docs: the matrix of faults is up to date', command: 'node scripts/faults.js --check' },
  { name: 'messages', command: 'node scripts/check-messages.js' },
  { name: 'build', command: 'npm run -s build' },
  { name: 'byte budgets', command: 'node scripts/budgets.js', shows: true },
]

/**
 * Runs every check, however many fail, and says what failed and why.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check() {
  const count = { passed: 0, failed: 0 }
  for (const { name, command, shows } of steps) {
    const start = performance.now()
    const { ok, output } = await run(command, { quiet: true, env: quietly })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`)
    if (!ok || shows) console.log(output.trimEnd().replaceAll(/^/gm, '    '))
    count[ok ? 'passed' : 'failed'] += 1
  }
  return count
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
