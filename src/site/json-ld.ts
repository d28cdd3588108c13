import { htmlToText } from '#app/lib/htmlText.ts'
import { isoDuration } from '#app/lib/duration.ts'
import { absolute, addressOf, leadOf, type PageData } from './page-data.ts'
import { videosOf } from './video.ts'

type Thing = { '@type': string | string[]; [property: string]: unknown }

/**
 * The page for machines, by schema.org: a `VideoObject` when there is a video, a `BroadcastEvent` when a live is or was
 * planned, a `Person` or `Organization` a guest, a `FAQPage` only when the page shows pairs.
 */
export function jsonLd(data: PageData): { '@context': 'https://schema.org'; '@graph': Thing[] } {
  const guests = guestThings(data)
  const live = liveThing(data, guests)
  const video = videoThing(data, guests, live)
  const faq = faqThing(data)
  const graph = [video ?? live, ...guests, faq].filter((thing): thing is Thing => thing !== null)
  return { '@context': 'https://schema.org', '@graph': graph }
}

/** The same as text for a `<script>`: `<` is escaped, so that no text can close the element. */
export function jsonLdText(data: PageData): string {
  return JSON.stringify(jsonLd(data)).replaceAll('<', '\\u003c')
}

function videoThing(data: PageData, guests: Thing[], live: Thing | null): Thing | null {
  const { broadcast, site } = data
  const [video] = videosOf(broadcast)
  if (video === undefined) return null
  return {
    '@type': broadcast.series === null ? 'VideoObject' : ['VideoObject', 'Episode'],
    '@id': `${addressOf(data)}#video`,
    ...common(data, guests),
    thumbnailUrl: thumbnails(data),
    uploadDate: broadcast.started_at ?? broadcast.first_published_at ?? broadcast.aired_on,
    embedUrl: video.embed_url.replace('autoplay=1&', '').replace('?autoplay=1', ''),
    ...(broadcast.duration_seconds === null ? {} : { duration: isoDuration(broadcast.duration_seconds) }),
    ...(live === null ? {} : { publication: live }),
    ...(broadcast.series === null ? {} : seriesPart(broadcast)),
    publisher: { '@type': 'Organization', name: site.name, url: site.url },
    ...(broadcast.license === 'all_rights_reserved' ? {} : { license: LICENSES[broadcast.license] }),
  }
}

function liveThing(data: PageData, guests: Thing[]): Thing | null {
  const { broadcast } = data
  const start = broadcast.started_at ?? broadcast.scheduled_start_at
  if (start === null || broadcast.live_state === 'none') return null
  const end = broadcast.ended_at ?? broadcast.scheduled_end_at
  return {
    '@type': 'BroadcastEvent',
    '@id': `${addressOf(data)}#live`,
    ...common(data, guests),
    isLiveBroadcast: true,
    startDate: start,
    ...(end === null ? {} : { endDate: end }),
    eventStatus: `https://schema.org/${broadcast.live_state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    ...(broadcast.page.image === null ? {} : { image: thumbnails(data) }),
  }
}

function common(data: PageData, guests: Thing[]) {
  const description = leadOf(data.broadcast)
  return {
    name: data.broadcast.page.title,
    ...(description === null ? {} : { description }),
    url: addressOf(data),
    inLanguage: 'fr',
    ...(guests.length === 0 ? {} : { actor: guests.map((guest) => ({ '@id': guest['@id'] })) }),
  }
}

function guestThings({ broadcast, site }: PageData): Thing[] {
  return broadcast.guests.map(({ guest, role_label }) => ({
    '@type': guest.kind === 'person' ? 'Person' : 'Organization',
    '@id': `${site.url}/invites/${guest.slug}`,
    name: guest.display_name,
    ...(role_label !== null && guest.kind === 'person' ? { jobTitle: role_label } : {}),
  }))
}

function faqThing({ broadcast: { faqs } }: PageData): Thing | null {
  const pairs = faqs.filter((faq) => faq.question.trim() && htmlToText(faq.answer_html).trim())
  if (pairs.length === 0) return null
  return {
    '@type': 'FAQPage',
    mainEntity: pairs.map((faq) => ({
      '@type': 'Question',
      name: faq.question,
      acceptedAnswer: { '@type': 'Answer', text: htmlToText(faq.answer_html) },
    })),
  }
}

function seriesPart({ series, season_number, episode_number }: PageData['broadcast']) {
  return {
    partOfSeries: { '@type': 'CreativeWorkSeries', name: series?.name },
    ...(season_number === null
      ? {}
      : { partOfSeason: { '@type': 'CreativeWorkSeason', seasonNumber: season_number } }),
    ...(episode_number === null ? {} : { episodeNumber: episode_number }),
  }
}

function thumbnails({ broadcast: { page, youtube_id }, site }: PageData): string[] {
  if (page.image !== null) return [absolute(page.image.url, site)]
  return youtube_id === null ? [] : [`https://i.ytimg.com/vi/${youtube_id}/hqdefault.jpg`]
}

const LICENSES = {
  cc_by_nc_sa: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  cc_by_sa: 'https://creativecommons.org/licenses/by-sa/4.0/',
  cc_by: 'https://creativecommons.org/licenses/by/4.0/',
} as const
