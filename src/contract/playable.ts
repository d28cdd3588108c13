import { isUuid } from '#app/lib/isUuid.ts'
import type { Broadcast } from './broadcast.ts'

/** The videos that the public page can show: one on an instance needs its host and a whole UUID. */
export function playable({ youtube_id, peertube }: Pick<Broadcast, 'youtube_id' | 'peertube'>) {
  const { peertube_host: host, peertube_uuid: uuid } = peertube
  return {
    peertube: host && uuid && isUuid(uuid) ? { host, uuid } : null,
    youtube_id: youtube_id && /^[\w-]{11}$/.test(youtube_id) ? youtube_id : null,
  }
}

/** Whether there is one. */
export function isPlayable(broadcast: Parameters<typeof playable>[0]): boolean {
  const { peertube, youtube_id } = playable(broadcast)
  return peertube !== null || youtube_id !== null
}
