import { parseTimecode } from './parseTimecode.ts'
import { webAddress } from './webAddress.ts'

/** A video and, when the address says so, the second it starts at; or why there is none. */
export type YoutubeVideo =
  | { id: string; start?: number }
  | { error: 'playlist' | 'channel' | 'not-youtube' | 'bad-id' }

/**
 * Reads a YouTube id (11 characters, case-sensitive) or any address of a video: `watch?v=`, `youtu.be/`, `/embed/`,
 * `/live/`, `/shorts/`, `/v/`, on www, m, music or youtube-nocookie, with or without the scheme; keeps `t` and `start`.
 * A video inside a playlist is the video. `bad-id`: the id is misshapen, or the address names no video.
 */
export function parseYoutube(text: string): YoutubeVideo {
  const typed = text.trim()
  if (ID.test(typed)) return { id: typed }
  const url = webAddress(typed)
  if (!url) return { error: /[./\s]/.test(typed) ? 'not-youtube' : 'bad-id' }
  const host = url.hostname.replace(/^(www|m|music)\./, '')
  if (!HOSTS.has(host)) return { error: 'not-youtube' }
  const id = videoId(host, url)
  if (ID.test(id)) return { id, ...startOf(url) }
  if (url.searchParams.has('list')) return { error: 'playlist' }
  return { error: CHANNEL.test(url.pathname) ? 'channel' : 'bad-id' }
}

const ID = /^[A-Za-z0-9_-]{11}$/
const HOSTS = new Set(['youtube.com', 'youtu.be', 'youtube-nocookie.com'])
const CHANNEL = /^\/(@|channel\/|c\/|user\/)/

/** The place where the id should be; '' when the address has none. */
function videoId(host: string, url: URL) {
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean)
  if (host === 'youtu.be') return first
  if (first === 'watch') return url.searchParams.get('v') ?? ''
  if (second === 'videoseries') return ''
  return ['embed', 'live', 'shorts', 'v'].includes(first) ? second : ''
}

function startOf({ searchParams, hash }: URL) {
  const typed = searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(.+)$/.exec(hash)?.[1] ?? ''
  const start = parseTimecode(typed)
  return start === null ? {} : { start }
}
