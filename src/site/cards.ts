import { typeset } from '#app/lib/typeset.ts'
import { absolute, addressOf, leadOf, type PageData } from './page-data.ts'
import { videosOf } from './video.ts'

/** One `<meta>`: `property` for Open Graph, `name` for the rest. */
export type Meta = { property: string; content: string } | { name: string; content: string }

/** The description for search engines: the lead, cut at a word at 160 characters as typed. */
function description(data: PageData): string {
  const lead = (leadOf(data.broadcast) ?? data.broadcast.page.subtitle ?? '').replace(/\s+/g, ' ').trim()
  return typeset(lead.length <= 160 ? lead : `${lead.slice(0, 159).replace(/\s+\S*$/, '')}…`)
}

/** Cards for those who share the page: Open Graph and its Twitter twin. */
export function cards(data: PageData): Meta[] {
  const { broadcast, site } = data
  const { image } = broadcast.page
  const [video] = videosOf(broadcast)
  return [
    { name: 'description', content: description(data) },
    { property: 'og:site_name', content: site.name },
    { property: 'og:locale', content: 'fr_FR' },
    { property: 'og:type', content: video === undefined ? 'article' : 'video.episode' },
    { property: 'og:title', content: typeset(broadcast.page.title) },
    { property: 'og:description', content: description(data) },
    { property: 'og:url', content: addressOf(data) },
    ...(image === null
      ? []
      : [
          { property: 'og:image', content: absolute(image.url, site) },
          { property: 'og:image:width', content: String(image.width) },
          { property: 'og:image:height', content: String(image.height) },
          ...(image.decorative || !image.alt ? [] : [{ property: 'og:image:alt', content: image.alt }]),
        ]),
    ...(broadcast.first_published_at === null
      ? []
      : [{ property: 'article:published_time', content: broadcast.first_published_at }]),
    { name: 'twitter:card', content: image === null ? 'summary' : 'summary_large_image' },
  ]
}
