import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import manifest from '#package.json' with { type: 'json' }
import { admits, inWords } from './node-versions.js'

const wanted = manifest.engines.node

test.each(['20.19.0', '20.20.2', '22.13.0', '22.21.1', '24.0.0', '25.2.0'])(
  'Node %s is admitted',
  (version) => expect(admits(wanted, version)).toBe(true),
)

test.each(['18.20.0', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])('Node %s is refused', (version) =>
  expect(admits(wanted, version)).toBe(false),
)

test('the lock file wants the same', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  expect(lock.packages[''].engines.node).toBe(wanted)
})

test('what is wanted is said in words', () => {
  expect(inWords(wanted, 'or newer')).toBe('Node 20 (20.19 or newer), 22 (22.13 or newer), 24 or newer')
})

test('the start says so in both languages to a Node that the dependencies refuse, before it installs anything', () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.12.0' } })`
  const start = fileURLToPath(new URL('start.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(old)}`, start],
    { encoding: 'utf8' },
  )
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^Régie demande Node 20 \(20\.19 ou plus récent\), 22/)
  expect(stderr).toContain('Régie needs Node 20 (20.19 or newer), 22')
})
