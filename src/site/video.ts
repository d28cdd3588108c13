import type { Broadcast } from '#app/contract/broadcast.ts'
import { isUuid } from '#app/lib/shortUuid.ts'

/** A video to play: the player's address, the page to watch it on, and where that is. */
export interface Video {
  platform: 'PeerTube' | 'YouTube'
  embed_url: string
  watch_url: string
}

/** The videos of a broadcast, the free platform first. A corrupted identifier gives no video rather than a broken player. */
export function videosOf({ youtube_id, peertube }: Broadcast): Video[] {
  const { peertube_host: host, peertube_uuid: uuid } = peertube
  const videos: Video[] = []
  if (host && uuid && isUuid(uuid))
    videos.push({
      platform: 'PeerTube',
      embed_url: `https://${host}/videos/embed/${uuid}?autoplay=1&p2p=0`,
      watch_url: `https://${host}/w/${uuid}`,
    })
  if (youtube_id && /^[\w-]{11}$/.test(youtube_id))
    videos.push({
      platform: 'YouTube',
      embed_url: `https://www.youtube-nocookie.com/embed/${youtube_id}?autoplay=1`,
      watch_url: `https://www.youtube.com/watch?v=${youtube_id}`,
    })
  return videos
}

/** Where a moment of the video is watched, `seconds` after its start. */
export function momentOf(
  { platform, watch_url }: Pick<Video, 'platform' | 'watch_url'>,
  seconds: number,
): string {
  return platform === 'PeerTube' ? `${watch_url}?start=${seconds}s` : `${watch_url}&t=${seconds}s`
}
