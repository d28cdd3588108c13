import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { earlyLinks } from './earlyLinks.ts'

const root = mkdtempSync(join(tmpdir(), 'regie-early-'))
const route = (name: string) => `src/routes/_app/emissions/${name}.tsx?tsr-split=component`
mkdirSync(join(root, '.vite'))
writeFileSync(
  join(root, '.vite/manifest.json'),
  JSON.stringify({
    'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared.js' },
    '_text.js': { file: 'assets/text.js', css: ['assets/text.css'], imports: ['_shared.js', '_text.js'] },
    [route('_editor')]: { file: 'assets/editor.js', imports: ['index.html', '_text.js'] },
    [route('_editor.$id')]: { file: 'assets/stored.js', imports: ['_text.js'] },
    [route('_editor.nouvelle')]: { file: 'assets/new.js' },
  }),
)
afterAll(() => rmSync(root, { recursive: true }))

const files = async (path: string) =>
  [...(await earlyLinks(root, path)).matchAll(/href="\/assets\/([^"]+)"/g)].map(([, file]) => file)

test('the editor asks early for what it needs, once, and not for what the first script brings', async () => {
  expect(await files('/emissions/1115')).toEqual(['text.css', 'editor.js', 'text.js', 'stored.js'])
  expect(await files('/emissions/nouvelle')).toEqual(['text.css', 'editor.js', 'text.js', 'new.js'])
})

test.each(['/emissions', '/emissions/1115/direct', '/emissions/une-emission', '/'])(
  '%s asks for nothing of the editor',
  async (path) => expect(await earlyLinks(root, path)).toBe(''),
)
