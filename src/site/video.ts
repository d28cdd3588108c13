import type { Broadcast } from '#app/contract/broadcast.ts'
import { playable } from '#app/contract/playable.ts'

/** A video to play: the player's address, the page to watch it on, and where that is. */
export interface Video {
  platform: 'PeerTube' | 'YouTube'
  embed_url: string
  watch_url: string
}

/** The videos of a broadcast, the free platform first. A corrupted identifier gives no video rather than a broken player. */
export function videosOf(broadcast: Broadcast): Video[] {
  const { peertube, youtube_id } = playable(broadcast)
  const videos: Video[] = []
  if (peertube)
    videos.push({
      platform: 'PeerTube',
      embed_url: `https://${peertube.host}/videos/embed/${peertube.uuid}?autoplay=1&p2p=0`,
      watch_url: `https://${peertube.host}/w/${peertube.uuid}`,
    })
  if (youtube_id)
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
