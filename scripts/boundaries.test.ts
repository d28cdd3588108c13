// A boundary tool that reports nothing proves nothing: every rule on imports is breached here, in a
// scratch tree with the real settings, and has to be reported with the sentence that says what to do.
import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** [file that breaks the rule, what it imports, words of the answer] */
const breaches = [
  ['src/lib/slugify.ts', '#app/contract/guest.ts', 'lib is the bottom'],
  ['src/lib/airtime.ts', 'react', 'no React, no HTTP, no SQL'],
  ['src/lib/digest.ts', 'hono/utils/crypto', 'no React, no HTTP, no SQL'],
  ['src/worker/worker.ts', '#app/api/client.ts', 'it imports lib and serwist'],
  ['src/worker/page.ts', 'react', 'it imports lib and serwist'],
  ['src/contract/guest.ts', '#app/api/client.ts', 'The contract imports nothing but lib'],
  ['src/contract/tag.ts', 'react', 'no React, no HTTP, no SQL'],
  ['src/contract/series.ts', '@hono/node-server', 'no React, no HTTP, no SQL'],
  ['src/contract/image.ts', 'drizzle-orm/pg-core', 'no React, no HTTP, no SQL'],
  ['src/contract/user.ts', 'pg', 'no React, no HTTP, no SQL'],
  ['src/contract/document/cue.ts', '@tiptap/react', 'no React, no HTTP, no SQL'],
  ['src/contract/session.ts', '#server/app.ts', 'no React, no HTTP, no SQL'],
  ['src/site/page.tsx', '#app/ui/Field.tsx', 'drawn from published data alone'],
  ['src/site/card.tsx', '@tanstack/react-query', 'fetches nothing'],
  ['src/api/client.ts', '#app/features/auth/queries.ts', 'api only carries the contract'],
  ['src/ui/Field.tsx', '#app/features/guests/GuestPicker.tsx', 'ui knows no noun of ours'],
  ['src/ui/Table.tsx', '#app/contract/guest.ts', 'ui knows no noun of ours'],
  ['src/ui/Menu.tsx', '#app/api/client.ts', 'ui knows no noun of ours'],
  ['src/editor/Editor.tsx', '#app/features/schedule/queries.ts', 'editor imports shelf features'],
  ['src/editor/nodes/CueView.tsx', '#app/save/queue.ts', 'editor imports shelf features'],
  ['src/save/queue.ts', '#app/editor/Editor.tsx', 'save imports shelf features'],
  ['src/save/merge.ts', '#app/features/a-new-one/merge.ts', 'save imports shelf features'],
  [
    'src/features/guests/GuestList.tsx',
    '#app/features/tags/TagPicker.tsx',
    'A shelf feature imports no feature',
  ],
  ['src/features/tags/TagForm.tsx', '#app/editor/Editor.tsx', 'A shelf feature imports no feature'],
  ['src/features/auth/queries.ts', '#app/features/desk/queries.ts', 'A shelf feature imports no feature'],
  [
    'src/features/broadcasts/Picker.tsx',
    '#app/features/guests/Picker.tsx',
    'A shelf feature imports no feature',
  ],
  ['src/features/desk/Desk.tsx', '#app/features/schedule/Agenda.tsx', 'Desk features meet in a route'],
  ['src/features/a-new-one/New.tsx', '#app/features/another/Other.tsx', 'Desk features meet in a route'],
  [
    'src/features/preview/Preview.tsx',
    '#app/features/broadcast-editor/fields.ts',
    'Desk features meet in a route',
  ],
  ['src/features/team/Team.tsx', '#app/routes/equipe.tsx', 'Desk features meet in a route'],
  ['src/features/campaign/Campaign.tsx', '#app/site/page.tsx', 'site is for features/preview only'],
  ['src/routes/invites/index.tsx', '#app/site/page.tsx', 'reached through features/preview'],
  ['src/routes/agenda.tsx', '#server/app.ts', 'knows the backend by its contract only'],
  ['src/main.tsx', 'pg', 'knows the backend by its contract only'],
  ['server/guests/handlers.ts', '#app/api/client.ts', 'The server shares contract, site and lib'],
  ['server/guests/store.ts', '#app/features/guests/queries.ts', 'The server shares contract, site and lib'],
  ['e2e/guests.e2e.ts', '#app/ui/Field.tsx', 'A journey talks HTTP'],
  ['e2e/fixtures.ts', '#server/app.ts', 'A journey talks HTTP'],
  ['conformance/run.ts', '#server/app.ts', 'The checks of a backend talk HTTP'],
  ['conformance/checks/lists.ts', '#app/lib/slugify.ts', 'The checks of a backend talk HTTP'],
  ['src/features/images/up.ts', '../guests/queries.ts', 'Relative imports from parent directories'],
  ['server/tags/up.ts', '../db/open.ts', 'Relative imports from parent directories'],
  ['src/features/series/bare.ts', './queries', 'Missing file extension'],
] as const

/** [file that keeps the rules, what it imports] */
const kept = [
  ['src/contract/kept.ts', '#app/lib/kept.ts'],
  ['src/worker/kept.ts', '#app/lib/kept.ts'],
  ['src/contract/document/kept.ts', '@tiptap/core'],
  ['src/site/kept.tsx', '#app/contract/kept.ts'],
  ['src/api/kept.ts', '#app/contract/kept.ts'],
  ['src/ui/kept.tsx', '@mantine/core'],
  ['src/editor/kept.tsx', '#app/features/guests/kept.tsx'],
  ['src/save/kept.ts', '#app/api/kept.ts'],
  ['src/features/guests/kept.tsx', '#app/ui/kept.tsx'],
  ['src/features/desk/kept.tsx', '#app/features/guests/kept.tsx'],
  ['src/features/desk/beside.tsx', './kept.tsx'],
  ['src/features/preview/kept.tsx', '#app/site/kept.tsx'],
  ['src/routes/kept.tsx', '#app/features/desk/kept.tsx'],
  ['server/guests/kept.ts', '#app/site/kept.tsx'],
  ['server/guests/beside.ts', '#server/db/open.ts'],
  ['e2e/kept.e2e.ts', '#app/contract/kept.ts'],
] as const

/** [file, source, words of the answer]: what is not an import */
const refused = [
  ['src/features/desk/index.ts', "export * from './kept.tsx'", 'Barrel file'],
  ['src/features/desk/a.ts', "export { b } from './b.ts'", 'Dependency cycle'],
  [
    'src/features/desk/b.ts',
    "import { b as other } from './a.ts'\nexport const b = other",
    'Dependency cycle',
  ],
  ['src/features/desk/reads.ts', "export const read = () => fetch('/guests')", 'Use call(endpoint'],
  ['src/features/desk/any.ts', 'export const value: any = 1', '`any` turns the compiler off'],
  ['src/features/desk/cast.ts', 'export const value = JSON.parse("1") as number', '`as` tells the compiler'],
  [
    'src/features/desk/bang.ts',
    'export const first = (list: string[]) => list[0]!',
    '`!` tells the compiler',
  ],
  ['src/features/desk/named.ts', 'export default 1', 'default export'],
  ['src/features/desk/long.ts', '\n'.repeat(260) + 'export const long = 1', 'too many lines'],
  ['src/features/desk/Picture.tsx', 'export const Picture = () => <img src="/a.png" />', '`alt`'],
  ['server/guests/talk.ts', "console.log('hello')\nexport const talk = 1", 'console'],
  ['e2e/tags.e2e.ts', "export const find = (page: Page) => page.getByTestId('tag')", 'by role and name'],
] as const

/** [file, source] */
const allowed = [
  ['src/features/desk/reasons.ts', 'export const one = JSON.parse("1") as number // JSON of our own'],
  ['src/features/desk/constant.ts', "export const roles = ['viewer', 'editor'] as const"],
  ['src/api/reads.ts', "export const read = () => fetch('/guests')"],
] as const

const tree = mkdtempSync(join(tmpdir(), 'regie-boundaries-'))
afterAll(() => rmSync(tree, { recursive: true }))

describe('planted in a scratch tree', () => {
  let reports: Report[] = []

  beforeAll(async () => {
    for (const [file, target] of [...breaches, ...kept]) write(join(tree, 'planted', file), importOf(target))
    for (const [file, source] of [...refused, ...allowed]) write(join(tree, 'planted', file), source)
    reports = await lint(join(tree, 'planted'))
  }, 60_000)

  test.each(breaches)('%s may not import %s', (file, _, words) => {
    expect(answers(reports, file)).toContainEqual(expect.stringContaining(words))
  })

  test.each(kept)('%s may import %s', (file) => {
    expect(answers(reports, file)).toEqual([])
  })

  test.each(refused)('%s is refused', (file, _, words) => {
    expect(answers(reports, file)).toContainEqual(expect.stringContaining(words))
  })

  test.each(allowed)('%s is fine', (file) => {
    expect(answers(reports, file)).toEqual([])
  })
})

test('an import() keeps the rules of an import', async () => {
  // The linter reads static imports alone, so the lazy ones are written as static ones in a scratch tree.
  // One breach is planted among them, so that silence means something.
  write(join(tree, 'lazy', 'src/features/desk/planted.ts'), importOf('#app/features/schedule/Agenda.tsx'))
  for (const folder of ['src', 'server', 'e2e', 'conformance']) {
    mkdirSync(join(tree, 'lazy', folder), { recursive: true })
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue
      const lazy = readFileSync(join(folder, file), 'utf8').matchAll(/\bimport\(\s*'([^']+)'/g)
      const targets = new Set([...lazy].map(([, target = '']) => target))
      const imports = [...targets].map(importOf)
      if (imports.length > 0) write(join(tree, 'lazy', folder, file), imports.join('\n'))
    }
  }
  const reports = await lint(join(tree, 'lazy'))
  expect(reports.map((report) => report.filename)).toEqual(['src/features/desk/planted.ts'])
}, 60_000)

interface Report {
  filename: string
  message: string
  help?: string
}

async function lint(root: string): Promise<Report[]> {
  for (const name of ['.oxlintrc.json', 'scripts/lint-reasons.js', 'package.json', 'tsconfig.json'])
    cpSync(name, join(root, name))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint')
  const run = promisify(execFile)(
    process.execPath,
    [oxlint, '--format=json', 'src', 'server', 'e2e', 'conformance'],
    {
      cwd: root,
      maxBuffer: 1e8,
    },
  )
  const { stdout } = await run.catch((failed: { stdout: string }) => failed)
  return JSON.parse(stdout).diagnostics
}

function answers(reports: Report[], file: string): string[] {
  return reports
    .filter((report) => report.filename === file)
    .map((report) => `${report.message} ${report.help}`)
}

function importOf(target: string): string {
  return `import '${target}'`
}

function write(path: string, source: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${source}\n`)
}
