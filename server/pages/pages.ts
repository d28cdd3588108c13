import type { Context, Hono } from 'hono'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { isAppAddress } from '#app/lib/isAppAddress.ts'
import {
  broadcastByPreviewToken,
  publishedBySlug,
  redirectFrom,
  wasPublished,
} from '#server/broadcasts/public.ts'
import { serveCalendars } from '#server/calendar-feeds/serveCalendars.ts'
import { serveMedia } from '#server/media/serveMedia.ts'
import type { Deps, Variables } from '#server/scope.ts'
import { serveApp } from './app-files.ts'
import { serveChapters } from './chapters.ts'
import { broadcastDocument, messageDocument } from './document.tsx'
import { serveNames } from './name-pages.ts'
import { siteData } from './siteData.ts'

type Pages = Hono<{ Variables: Variables }>

/** The public site: broadcasts, guests and tags at their addresses, calendars, preview links, old addresses; then the app's own files. */
export function servePages(app: Pages, deps: Deps) {
  serveMedia(app, deps)
  serveCalendars(app, deps)
  app.get('/apercu/:token', (context) => preview(context, deps, context.req.param('token')))
  app.get('/emissions/:slug', async (context, next) => {
    const slug = context.req.param('slug')
    if (isAppAddress(context.req.path)) return next()
    const broadcast = await publishedBySlug(deps.db, slug)
    if (broadcast === null) return next()
    context.header('cache-control', ASK_AGAIN)
    return context.html(broadcastDocument(await pageData(deps, broadcast), { preview: false }))
  })
  serveChapters(app, deps)
  serveNames(app, deps)
  if (deps.app !== undefined) serveApp(app, deps.app)
  app.get('*', (context) => elsewhere(context, deps))
}

/** What is true of an address today may not be tomorrow; unasked, browsers keep a 301 and a 410 for good. */
const ASK_AGAIN = 'no-cache'

/** The working copy, for whoever holds the link: never indexed, never kept, and it tells no site where it came from. */
async function preview(context: Context, deps: Deps, token: string) {
  const broadcast = await broadcastByPreviewToken(deps.db, token, deps.clock.now())
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
  context.header('referrer-policy', 'no-referrer')
  if (broadcast === null)
    return say(
      context,
      deps,
      410,
      'Ce lien n’ouvre plus rien',
      'Il a expiré ou a été fermé. Demandez un nouveau lien à la rédaction.',
    )
  return context.html(broadcastDocument(await pageData(deps, broadcast), { preview: true }))
}

/** An address that nothing answers: moved, withdrawn, or never there. */
async function elsewhere(context: Context, deps: Deps) {
  const { path } = context.req
  context.header('cache-control', ASK_AGAIN)
  const target = await redirectFrom(deps.db, path)
  if (target !== null) return context.redirect(target, 301)
  const [, slug, slash] = /^\/emissions\/([^/]+?)(\/+)?$/.exec(path) ?? []
  if (slug !== undefined && slash !== undefined && (await publishedBySlug(deps.db, slug)) !== null)
    return context.redirect(`/emissions/${slug}`, 301)
  if (slug !== undefined && (await wasPublished(deps.db, slug)))
    return say(
      context,
      deps,
      410,
      'Cette page a été retirée',
      'Elle a été publiée ici, puis retirée par la rédaction.',
    )
  return say(context, deps, 404, 'Cette page n’existe pas', 'L’adresse est peut-être incomplète.')
}

async function say(context: Context, deps: Deps, status: 404 | 410, title: string, text: string) {
  return context.html(messageDocument(await siteData(deps), title, text), status)
}

async function pageData(deps: Deps, broadcast: Broadcast) {
  return { ...(await siteData(deps)), broadcast }
}
