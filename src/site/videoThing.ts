import type { ClipLeaf, EpisodeLeaf, MergeLeafTypes, VideoObjectLeaf } from 'schema-dts'
import { chapterSpans } from '#app/lib/chapterSpans.ts'
import { isoDuration } from '#app/lib/duration.ts'
import { parts } from './guestThings.ts'
import { liveThing } from './liveThing.ts'
import { addressOf, leadOf, type PageData, thumbnails } from './page-data.ts'
import { told } from './told.ts'
import { videosOf } from './video.ts'

export type VideoThing = VideoObjectLeaf | MergeLeafTypes<[VideoObjectLeaf, EpisodeLeaf]>

/** The video for machines, with its chapters and the live it comes from; of a series, an episode too. Null when there is none. */
export function videoThing(data: PageData): VideoThing | null {
  const { broadcast, site } = data
  const [video] = videosOf(broadcast)
  if (video === undefined) return null
  const { duration_seconds: duration, license } = broadcast
  const own = told<Omit<VideoObjectLeaf, '@type'>>({
    '@id': `${addressOf(data)}#video`,
    name: broadcast.page.title,
    description: leadOf(broadcast),
    url: addressOf(data),
    inLanguage: 'fr',
    ...parts(data),
    thumbnailUrl: thumbnails(data),
    uploadDate: broadcast.started_at ?? broadcast.first_published_at ?? broadcast.aired_on,
    embedUrl: video.embed_url.replace('autoplay=1&', '').replace('?autoplay=1', ''),
    duration: duration === null ? null : isoDuration(duration),
    publication: liveThing(data),
    hasPart: clipThings(data),
    publisher: { '@type': 'Organization', name: site.name, url: site.home_url ?? site.url },
    license: license === 'all_rights_reserved' ? null : LICENSES[license],
  })
  if (broadcast.series === null) return { '@type': 'VideoObject', ...own }
  return { '@type': ['VideoObject', 'Episode'], ...own, ...episodeOf(broadcast) }
}

/** The chapters, each at the address that opens the page where it starts. */
function clipThings(data: PageData): ClipLeaf[] | null {
  const { chapters, duration_seconds } = data.broadcast
  const clips = chapterSpans(chapters, duration_seconds).map(({ start, end, title }) =>
    told<ClipLeaf>({
      '@type': 'Clip',
      name: title,
      startOffset: start,
      endOffset: end,
      url: `${addressOf(data)}?start=${start}`,
    }),
  )
  return clips.length === 0 ? null : clips
}

function episodeOf({ series, season_number: season, episode_number }: PageData['broadcast']) {
  return told<Pick<EpisodeLeaf, 'partOfSeries' | 'partOfSeason' | 'episodeNumber'>>({
    partOfSeries: series && { '@type': 'CreativeWorkSeries', name: series.name },
    partOfSeason: season === null ? null : { '@type': 'CreativeWorkSeason', seasonNumber: season },
    episodeNumber: episode_number,
  })
}

const LICENSES = {
  cc_by_nc_sa: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  cc_by_sa: 'https://creativecommons.org/licenses/by-sa/4.0/',
  cc_by: 'https://creativecommons.org/licenses/by/4.0/',
} as const
