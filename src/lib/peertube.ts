import { isUuid } from './isUuid.ts'
import { parseTimecode } from './parseTimecode.ts'
import { shortToUuid, uuidToShort } from './shortUuid.ts'
import { webAddress } from './webAddress.ts'

/**
 * A video on an instance: `uuid` and `shortUuid`, each derived from the other, or the instance's own number `id` in
 * old addresses; `start` in seconds when the address says so. Or why there is none.
 */
export type PeertubeVideo =
  | { host: string; uuid?: string; shortUuid?: string; id?: string; start?: number }
  | { error: 'playlist' | 'channel' | 'not-peertube' | 'bad-id' | 'no-host' }

/**
 * Reads an address of a PeerTube video: `/w/<short or UUID>`, `/videos/watch/<id>`, `/videos/embed/<id>`, with or
 * without the scheme; keeps `start`. Which hosts are allowed is the caller's to say. `bad-id`: no id of any known
 * shape. `no-host`: a bare identifier, which does not say on which instance. `not-peertube`: any other address or text.
 */
export function parsePeertube(text: string): PeertubeVideo {
  const typed = text.trim()
  if (identify(typed)) return { error: 'no-host' }
  const url = webAddress(typed)
  if (!url) return { error: 'not-peertube' }
  if (PLAYLIST.test(url.pathname)) return { error: 'playlist' }
  const named = VIDEO.exec(url.pathname)?.groups?.id
  if (named === undefined) return { error: CHANNEL.test(url.pathname) ? 'channel' : 'not-peertube' }
  const video = identify(named)
  return video ? { host: url.host, ...video, ...startOf(url) } : { error: 'bad-id' }
}

/**
 * What is wrong with a stored UUID and short UUID, [] when nothing is: each of the right shape (`50` and `0` are
 * relics of an import that cast them to integers) and both of the same video. A missing one is not wrong.
 */
export function checkPeertubePair(uuid: string | null, short: string | null): PeertubePairProblem[] {
  const problems: PeertubePairProblem[] = []
  if (uuid !== null && !isUuid(uuid)) problems.push('bad-uuid')
  if (short !== null && shortToUuid(short) === null) problems.push('bad-short-uuid')
  const isComparable = uuid !== null && short !== null && problems.length === 0
  return isComparable && uuidToShort(uuid) !== short ? ['mismatch'] : problems
}

export type PeertubePairProblem = 'bad-uuid' | 'bad-short-uuid' | 'mismatch'

const PLAYLIST = /^\/(w\/p|videos\/watch\/playlist|video-playlists\/embed)\//
const VIDEO = /^\/(w|videos\/watch|videos\/embed)\/(?<id>[^/;]+)/
const CHANNEL = /^\/(c|a|video-channels|accounts)\//

function identify(text: string) {
  const uuid = isUuid(text) ? text.toLowerCase() : shortToUuid(text)
  if (uuid) return { uuid, shortUuid: uuidToShort(uuid) ?? undefined }
  return /^[1-9]\d{0,9}$/.test(text) ? { id: text } : null
}

function startOf({ searchParams }: URL) {
  const start = parseTimecode(searchParams.get('start') ?? '')
  return start === null ? {} : { start }
}
