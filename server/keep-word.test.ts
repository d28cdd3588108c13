import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepWord } from './keep-word.ts'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'regie-word-'))))
afterAll(() => rmSync(folder, { recursive: true }))

test('a word is made once, kept, and readable by its owner alone', () => {
  const file = join(folder, 'secret')
  const word = keepWord(file, 48)
  expect(word).toMatch(/^[\w-]{64}$/)
  expect(keepWord(file, 48)).toBe(word)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(keepWord(join(folder, 'other'), 48)).not.toBe(word)
})
