import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountFor } from './account.ts'
import { findPrograms } from './programs.ts'

const installed = join(findPrograms({}), '../..')
const account = accountFor('/nowhere')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regie-programs-'))
  cpSync(installed, folder, { recursive: true, verbatimSymlinks: true })
  chmodSync(folder, 0o755)
})

afterAll(() => rmSync(folder, { recursive: true }))

const version = (programs: string) =>
  execFileSync(join(programs, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' })

test('programs that the account can run stay where npm put them', () => {
  const programs = findPrograms(account, join(folder, 'native'))
  expect(programs).toBe(join(folder, 'native', 'bin'))
  expect(version(programs)).toContain('PostgreSQL) 18')
})

test('links and modes that an install without scripts leaves out are mended', () => {
  execFileSync('find', [join(folder, 'native/lib'), '-type', 'l', '-delete'])
  chmodSync(join(folder, 'native/bin/initdb'), 0o644)
  const programs = findPrograms(account, join(folder, 'native'))
  expect(programs).toBe(join(folder, 'native', 'bin'))
  expect(version(programs)).toContain('PostgreSQL) 18')
})

test.runIf(process.getuid?.() === 0)('programs in a folder kept to root are run from a copy', () => {
  chmodSync(folder, 0o700)
  const programs = findPrograms(account, join(folder, 'native'))
  expect(programs).not.toContain(folder)
  expect(version(programs)).toContain('PostgreSQL) 18')
  expect(readdirSync(programs)).toEqual(['initdb', 'pg_ctl', 'postgres'])
})
