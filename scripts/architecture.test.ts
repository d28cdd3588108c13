// What docs/architecture.md promises about the shape of the source, held against the source.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ignored = linesOf('.gitignore').map((line) => line.replaceAll(/^\/|\/$/g, ''))
const files = walk('.')
const code = files.filter((file) =>
  /^(src|server|e2e|bench|conformance|scripts)\/.*\.(ts|tsx|js)$/.test(file),
)
const tests = code.filter((file) => /\.(test|e2e)\.tsx?$/.test(file))
const source = code.filter((file) => /^(src|server)\//.test(file) && !tests.includes(file))

test('the tree in docs/architecture.md is the tree', () => {
  const folders = files.map(dirname).flatMap(andAbove)
  expect(drawnFolders()).toEqual([...new Set(folders)].sort())
})

describe('a file is short', () => {
  test('half of them have at most 90 lines', () => {
    const lengths = source.map((file) => linesOf(file).length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90)
  })

  test('none has more than 250', () => {
    expect(source.filter((file) => linesOf(file).length > 250)).toEqual([])
  })
})

describe('a file is easy to find', () => {
  test('nothing lies deeper than four folders', () => {
    expect(files.filter((file) => file.split('/').length > 5)).toEqual([])
  })

  test('a feature is one flat folder', () => {
    expect(code.filter((file) => /^src\/features\/[^/]+\/.*\//.test(file))).toEqual([])
  })

  test('no name is a drawer for anything', () => {
    const drawer = /^(index|utils?|helpers?|misc|common|shared|types|constants|hooks|components)(\.(ts|js))?$/
    const names = code.flatMap((file) => file.split('/').map((name) => ({ name, file })))
    expect(names.filter(({ name }) => drawer.test(name))).toEqual([])
  })
})

test('a silenced check says why on its line', () => {
  const silenced = /(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)|oxfmt-ignore/
  const lines = code.flatMap((file) => linesOf(file).map((line) => ({ line, file })))
  const mute = lines.filter(({ line }) => silenced.test(line) && !/ -- \S/.test(line))
  expect(mute.filter(({ file }) => file !== 'scripts/architecture.test.ts')).toEqual([])
})

test('no test is set aside', () => {
  const aside = /\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fixme|fails?)\(/
  expect(tests.filter((file) => aside.test(readFileSync(file, 'utf8')))).toEqual([])
})

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}

/** Every file that git would keep. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name === '.git' || ignored.includes(path) || ignored.includes(entry.name)) return []
    return entry.isDirectory() ? walk(path) : [path]
  })
}

function andAbove(folder: string): string[] {
  return folder === '.' ? [] : [folder, ...andAbove(dirname(folder))]
}

/** The folders in the first code block: a line `  name/  what it is` lies in the last line with less indent. */
function drawnFolders(): string[] {
  const [, drawing = ''] = readFileSync('docs/architecture.md', 'utf8').split('```')
  const parents: string[] = []
  const folders = drawing.split('\n').flatMap((line) => {
    const [, indent = '', name] = line.match(/^( *)([\w.$-]+)\//) ?? []
    if (!name) return []
    const depth = indent.length / 2
    parents.splice(depth, parents.length, name)
    return [parents.join('/')]
  })
  return folders.sort()
}
