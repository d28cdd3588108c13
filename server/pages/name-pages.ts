import type { Context, Hono } from 'hono'
import { isAppAddress } from '#app/lib/isAppAddress.ts'
import { formerOwner } from '#server/names/former-slugs.ts'
import type { Deps, Variables } from '#server/scope.ts'
import { nameDocument } from './name-document.tsx'
import { publicGuest, publicTag, publishedShows, slugNow } from './public-names.ts'
import { siteData } from './siteData.ts'

/**
 * The public pages of guests and tags. There is one as long as a published broadcast shows the name: who is only in
 * drafts, and what is only planned, is nobody's business. An old address leads to the present one.
 */
export function serveNames(app: Hono<{ Variables: Variables }>, deps: Deps) {
  for (const [folder, noun] of FOLDERS)
    app.get(`/${folder}/:slug`, async (context, next) => {
      if (isAppAddress(context.req.path)) return next()
      const slug = context.req.param('slug')
      context.header('cache-control', 'no-cache')
      const html = await pageOf(deps, noun, slug, pageNumber(context))
      if (html !== null) return context.html(html)
      const now = await presentSlug(deps, noun, slug)
      return now === null ? next() : context.redirect(`/${folder}/${now}`, 301)
    })
}

const FOLDERS = [
  ['invites', 'guest'],
  ['tags', 'tag'],
] as const

async function pageOf(deps: Deps, noun: 'guest' | 'tag', slug: string, page: number) {
  const { db, settings } = deps
  const guest = noun === 'guest' ? await publicGuest(db, slug) : null
  const tag = noun === 'tag' ? await publicTag(db, slug) : null
  const id = guest?.id ?? tag?.id
  if (id === undefined) return null
  const listing = await publishedShows(db, noun, { id, page, zone: settings.time_zone })
  if (listing.total === 0) return null
  const around = { listing, ...(await siteData(deps)) }
  if (guest !== null) return nameDocument({ ...around, guest })
  return tag === null ? null : nameDocument({ ...around, tag })
}

/** Where a former address leads now, if there is a page there. */
async function presentSlug({ db, settings }: Deps, noun: 'guest' | 'tag', slug: string) {
  const id = await formerOwner(db, noun, slug)
  if (id === null) return null
  const { total } = await publishedShows(db, noun, { id, page: 1, zone: settings.time_zone })
  const now = await slugNow(db, noun, id)
  return total === 0 || now === slug ? null : now
}

function pageNumber(context: Context) {
  const asked = Number(context.req.query('page') ?? 1)
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
}
