import type { Context, Hono } from 'hono'
import { chaptersJson } from '#app/lib/chaptersJson.ts'
import { type ChapterSpan, chapterSpans } from '#app/lib/chapterSpans.ts'
import { chaptersVtt } from '#app/lib/chaptersVtt.ts'
import { publishedBySlug, redirectFrom } from '#server/broadcasts/public.ts'
import type { Deps, Variables } from '#server/scope.ts'

/** The chapters that the public sees, for players: as WebVTT and as Podcasting 2.0 has them. No page, or none: nothing; an old address leads to the new one. */
export function serveChapters(app: Hono<{ Variables: Variables }>, { db, settings }: Deps) {
  for (const [file, format] of Object.entries(FORMATS))
    app.get(`/emissions/:slug/${file}`, async (context, next) => {
      const slug = context.req.param('slug')
      const broadcast = await publishedBySlug(db, slug)
      if (broadcast === null) {
        const moved = await redirectFrom(db, `/emissions/${slug}`)
        context.header('cache-control', 'no-cache')
        return moved === null ? next() : context.redirect(`${moved}/${file}`, 301)
      }
      const spans = chapterSpans(broadcast.chapters, broadcast.duration_seconds)
      if (spans.length === 0) return next()
      const names = { title: broadcast.page.title, podcastName: settings.name }
      return answer(context, format.type, format.write(spans, names))
    })
}

const FORMATS = {
  'chapitres.vtt': { type: 'text/vtt; charset=utf-8', write: chaptersVtt },
  'chapitres.json': {
    type: 'application/json+chapters',
    write: (spans: ChapterSpan[], names: { title: string; podcastName: string }) =>
      JSON.stringify(chaptersJson(spans, names)),
  },
}

/** Players of other sites may read it; it is asked for again, for the page may be withdrawn. */
function answer(context: Context, type: string, text: string) {
  return context.body(text, 200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
  })
}
