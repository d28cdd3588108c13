import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { isAppAddress } from '#app/lib/isAppAddress.ts'
import type { Variables } from '#server/scope.ts'
import { earlyLinks } from './earlyLinks.ts'

/** Serves the built app: files named after their content for good, the rest checked at each visit. */
export function serveApp(app: Hono<{ Variables: Variables }>, root: string) {
  app.get(
    '*',
    serveStatic({
      root,
      precompressed: true,
      index: 'none',
      onFound: (file, context) => {
        const forGood = file.includes('/assets/')
        context.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  app.get('*', async (context, next) => {
    if (!isAppAddress(context.req.path)) return next()
    context.header('cache-control', 'no-cache')
    const [page, links] = await Promise.all([
      readFile(join(root, 'index.html'), 'utf8'),
      earlyLinks(root, context.req.path).catch(() => ''), // without its list of files, the page asks for them itself
    ])
    return context.html(page.replace('</head>', `${links}</head>`))
  })
}
