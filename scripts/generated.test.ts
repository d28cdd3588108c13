import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('every message is written, with as few files open at once as containers allow (1,024)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regie-messages-'))
  const program = `
    import { compile } from '@inlang/paraglide-js'
    import { paraglide } from './scripts/generated.js'
    await compile({ project: './project.inlang', outdir: ${JSON.stringify(folder)}, ...paraglide })`
  execFileSync('sh', [
    '-c',
    'ulimit -n 1024 && exec "$0" --input-type=module -e "$1"',
    process.execPath,
    program,
  ])
  const files = readdirSync(join(folder, 'messages'))
  rmSync(folder, { recursive: true })
  expect(files).toEqual(
    expect.arrayContaining(['_index.js', ...messages().map((message) => `${message}.js`)]),
  )
})

function messages() {
  const french = readdirSync('messages').filter((file) => file.endsWith('.fr.json'))
  return french.flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join('messages', file), 'utf8'))).filter((key) => key !== '$schema'),
  )
}
