import { attributeRules, startTag } from './allowlist.ts'
import { escapeAttribute, escapeText } from './entities.ts'

/** A video in a text. `host` is the PeerTube instance, null on YouTube; `start` in seconds. */
export type Embed = { embed: 'youtube' | 'peertube'; host: string | null; id: string; start: number | null }

/** Where the video is watched (`page`) and what a frame loads to play it (`player`). */
export function embedAddresses({ embed, host, id, start }: Embed): { page: string; player: string } {
  if (embed === 'youtube') {
    return {
      page: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}` : ''}`,
      player: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start ? `&start=${start}` : ''}`,
    }
  }
  return {
    page: `https://${host}/videos/watch/${id}${start ? `?start=${start}` : ''}`,
    player: `https://${host}/videos/embed/${id}?autoplay=1&p2p=0${start ? `&start=${start}` : ''}`,
  }
}

/** The embed that attributes tell, or null when something lacks or is misshapen. `read` gives an attribute's value. */
export function embedFrom(read: (attribute: string) => string | null | undefined): Embed | null {
  const embed = read('data-embed')
  const host = attributeRules.host(read('data-host') ?? '')
  const id = attributeRules.videoId(read('data-id') ?? '')
  const start = attributeRules.seconds(read('data-start') ?? '')
  if (id === null) return null
  const common = { id, start: start === null ? null : Number(start) }
  if (embed === 'youtube') return { embed, host: null, ...common }
  return embed === 'peertube' && host ? { embed, host, ...common } : null
}

/** As it is stored. */
export function embedHtml({ embed, host, id, start }: Embed): string {
  const attributes = new Map([
    ['data-embed', embed],
    ['data-host', host ?? ''],
    ['data-id', id],
    ['data-start', String(start ?? '')],
  ])
  const { page } = embedAddresses({ embed, host, id, start })
  return `${startTag('figure', attributes)}<a href="${escapeAttribute(page)}">${escapeText(page)}</a></figure>`
}
