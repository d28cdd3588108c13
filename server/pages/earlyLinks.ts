import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What the editor's page will ask for once the first script has run, as links for the head of its document: asked for
 * from the start, it comes beside that script and not after it. '' for any other address, which then loads none of it.
 */
export async function earlyLinks(root: string, path: string): Promise<string> {
  const [, name] = /^\/emissions\/(\d+|nouvelle)$/.exec(path) ?? []
  if (name === undefined) return ''
  const chunks = Chunks.parse(JSON.parse(await readFile(join(root, '.vite/manifest.json'), 'utf8')))
  const first = withImports(chunks, ['index.html'])
  const own = name === 'nouvelle' ? name : '$id'
  const late = withImports(
    chunks,
    ['_editor', `_editor.${own}`].map(
      (route) => `src/routes/_app/emissions/${route}.tsx?tsr-split=component`,
    ),
  ).filter((key) => !first.includes(key))
  const scripts = late.map((key) => link('modulepreload', chunks[key]?.file ?? ''))
  const styles = late.flatMap((key) => chunks[key]?.css ?? []).map((file) => link('preload" as="style', file))
  return [...styles, ...scripts].join('')
}

/** The bundler's manifest: which file each module is in, and what that file imports. */
const Chunks = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
)

function withImports(chunks: z.infer<typeof Chunks>, keys: string[], seen: string[] = []): string[] {
  for (const key of keys) {
    if (seen.includes(key) || chunks[key] === undefined) continue
    seen.push(key)
    withImports(chunks, chunks[key].imports ?? [], seen)
  }
  return seen
}

const link = (rel: string, file: string) => `<link rel="${rel}" crossorigin href="/${file}">`
