import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import type { Variables } from '#server/scope.ts'

/** The addresses of the app itself; a slug is never a number nor "nouvelle", so a broadcast's page is never one. */
export function isAppAddress(path: string): boolean {
  return APP.test(path)
}

const APP =
  /^\/($|connexion$|bienvenue\/|emissions$|emissions\/(nouvelle|\d+)(\/|$)|agenda|invites|tags|series|campagne|equipe)/

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
    return context.html(await readFile(join(root, 'index.html'), 'utf8'))
  })
}
