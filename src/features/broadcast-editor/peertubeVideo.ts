import { parsePeertube, type PeertubeVideo } from '#app/lib/peertube.ts'
import { shortToUuid, uuidToShort } from '#app/lib/shortUuid.ts'
import type { BroadcastFields } from './fields.ts'

export type Video = BroadcastFields['video']
export type PeertubeError = Extract<PeertubeVideo, { error: string }>['error']

export const NO_VIDEO: Video = {
  peertube_host: null,
  peertube_id: null,
  peertube_uuid: null,
  peertube_short_uuid: null,
}

/** The video that an address speaks of, or why it speaks of none. An empty text takes the video away. */
export function videoAt(address: string): Video | { error: PeertubeError } {
  if (address.trim() === '') return NO_VIDEO
  const found = parsePeertube(address)
  if ('error' in found) return found
  return {
    peertube_host: found.host,
    peertube_id: found.id ?? null,
    peertube_uuid: found.uuid ?? null,
    peertube_short_uuid: found.shortUuid ?? null,
  }
}

/** Where the video is watched, '' when its host or its ids are not known. */
export function addressOf({ peertube_host: host, ...ids }: Video): string {
  const id = ids.peertube_short_uuid ?? ids.peertube_uuid ?? ids.peertube_id
  return host === null || id === null
    ? ''
    : `https://${host}/${ids.peertube_short_uuid ? 'w' : 'videos/watch'}/${id}`
}

/** The video with one id typed by hand; when it is whole, the other of the pair follows. */
export function withId(video: Video, field: keyof Video, text: string): Video {
  const typed = text.trim() === '' ? null : text.trim()
  const next = { ...video, [field]: typed }
  if (field === 'peertube_uuid')
    next.peertube_short_uuid = (typed && uuidToShort(typed)) ?? next.peertube_short_uuid
  if (field === 'peertube_short_uuid')
    next.peertube_uuid = (typed && shortToUuid(typed)) ?? next.peertube_uuid
  return next
}
