import { parsePeertube } from '#app/lib/peertube.ts'
import { parseYoutube } from '#app/lib/youtube.ts'
import type { Embed } from './embed.ts'

/** The video an address names, or null: YouTube in all its forms, or any PeerTube instance. */
export function embedOf(address: string): Embed | null {
  if (!/^(https?:)?\/\//.test(address.trim())) return null
  const youtube = parseYoutube(address)
  if ('id' in youtube) return { embed: 'youtube', host: null, id: youtube.id, start: youtube.start ?? null }
  const peertube = parsePeertube(address)
  const id = 'host' in peertube ? (peertube.uuid ?? peertube.id) : undefined
  if (!('host' in peertube) || id === undefined) return null
  return { embed: 'peertube', host: peertube.host, id, start: peertube.start ?? null }
}
