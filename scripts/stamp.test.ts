import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stampOf } from './stamp.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regie-stamp-'))
  mkdirSync(join(root, 'src/ui'), { recursive: true })
  mkdirSync(join(root, 'server/db/migrations'), { recursive: true })
  write('src/ui/Field.tsx', 'one')
  write('package-lock.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (file: string, text: string) => writeFileSync(join(root, file), text)

test('the same sources need no new build', () => {
  const before = stampOf(root)
  write('src/ui/Field.tsx', 'one')
  expect(stampOf(root)).toBe(before)
})

test.each([
  ['changed', () => write('src/ui/Field.tsx', 'two')],
  ['added', () => write('server/main.ts', '')],
  ['removed', () => rmSync(join(root, 'src/ui/Field.tsx'))],
  ['locked otherwise', () => write('package-lock.json', '{ }')],
])('sources that were %s do', (_how, change) => {
  const before = stampOf(root)
  change()
  expect(stampOf(root)).not.toBe(before)
})

test('tests, migrations and generated files do not', () => {
  const before = stampOf(root)
  write('src/ui/Field.test.tsx', '')
  write('server/db/migrations/0001_more.sql', '')
  write('src/routeTree.gen.ts', '')
  expect(stampOf(root)).toBe(before)
})
