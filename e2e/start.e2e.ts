import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stampOf } from '#scripts/stamp.js'
import { expect, test } from './fixtures.ts'
import { startServer } from './server.ts'
import { copyNewsroom } from './setup.ts'

test('started again on the same data, Régie neither installs nor builds, and Ctrl-C leaves no database running', async ({}, testInfo) => {
  expect(readFileSync('dist/.stamp', 'utf8')).toBe(stampOf())
  const folder = await copyNewsroom(3000 + testInfo.workerIndex)
  const postmaster = join(folder, 'pg/postmaster.pid')
  for (const start of ['first', 'second']) {
    const from = performance.now()
    const regie = await startServer(folder, {}, '.', 'scripts/start.js')
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    testInfo.annotations.push({ type: `${start} start`, description: `ready after ${seconds} s` })
    expect(regie.output()).not.toMatch(/Installing|Construction de l’application/)
    expect(existsSync(postmaster)).toBe(true)
    expect(await regie.stop()).toBe(0)
    expect(existsSync(postmaster)).toBe(false)
  }
})
