import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { must } from '#server/problem.ts'
import type { Deps, Variables } from '#server/scope.ts'
import { folderOf } from './sizes.ts'

/** Serves the stored pictures to anybody. A file never changes under its name, so browsers keep it for good. */
export function serveMedia(app: Hono<{ Variables: Variables }>, { media }: Pick<Deps, 'media'>) {
  app.get('/media/images/:file', async (context) => {
    const file = context.req.param('file')
    must(NAME.test(file), 'not_found')
    const bytes = await readFile(join(folderOf(media), file)).catch(unlessMissing)
    must(bytes !== null, 'not_found')
    return context.body(new Uint8Array(bytes), 200, HEADERS)
  })
}

/** The names that `writeSizes` gives, and no other: no path leads out of the folder. */
const NAME = /^[0-9a-f]{32}-\d{1,5}\.webp$/

const HEADERS = {
  'content-type': 'image/webp',
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
