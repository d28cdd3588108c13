import type { Image } from '#app/contract/image.ts'
import { type Embed, embedAddresses, embedFrom } from './embed.ts'
import { decodeEntities, escapeAttribute } from './entities.ts'

/** What the page knows and the text does not; each has a default that needs nothing. */
export type DocumentParts = {
  /** The stored pictures by id, for their sizes and for an `alt` the text does not give. */
  images?: Readonly<
    Record<number, Pick<Image, 'url' | 'width' | 'height' | 'variants' | 'alt' | 'decorative'>>
  >
  /** What stands at the place of the donation banner, as HTML. Nothing by default. */
  donation?: string
  /** Where a moment of the broadcast leads: `#t=94` by default. */
  moment?: (seconds: number) => string
  /** Whether a video may be played in the page; a link stands for one that may not. All may by default. */
  plays?: (embed: Embed) => boolean
}

/**
 * A stored document → the HTML of the public page. Expects HTML of the allow-list as the sanitiser or the editor writes
 * it. Videos load nothing before a click on `a[data-play]`, whose frame comes from `data-embed` around it; pictures come
 * in several sizes; legacy blocks are left out.
 */
export function renderDocument(html: string, parts: DocumentParts = {}): string {
  return html.replace(BLOCK, (block, name: string, attributes: string) => {
    const read = readerOf(attributes)
    if (name === 'pre') return ''
    if (name === 'aside') return parts.donation ?? ''
    if (name === 'time') return moment(block, Number(read('data-seconds') ?? 0), parts)
    const embed = embedFrom(read)
    if (embed) return parts.plays?.(embed) === false ? videoLink(embed) : player(embed)
    const image = parts.images?.[Number(read('data-image-id'))]
    return block.replace(IMAGE, (_image, own: string) => picture(readerOf(own), image))
  })
}

type Reader = (attribute: string) => string | undefined
type Picture = NonNullable<DocumentParts['images']>[number]

const BLOCK = /<(figure|aside|pre|time)\b([^>]*)>.*?<\/\1>/gs
const IMAGE = /<img((?: [\w-]+="[^"]*")*)>/g

function readerOf(attributes: string): Reader {
  const pairs = attributes.matchAll(/([\w-]+)="([^"]*)"/g)
  const found = new Map(Array.from(pairs, ([, name = '', value = '']) => [name, decodeEntities(value)]))
  return (name) => found.get(name)
}

function moment(block: string, seconds: number, { moment: address }: DocumentParts): string {
  const href = address?.(seconds) ?? `#t=${seconds}`
  return `<a class="moment" ${written({ href, 'data-seconds': seconds })}>${block.replace(/<[^>]*>/g, '')}</a>`
}

function player(embed: Embed): string {
  const { page, player: frame } = embedAddresses(embed)
  const link = written({ class: 'play', href: page, 'data-play': '', rel: 'noopener', target: '_blank' })
  const notice = `En lançant la lecture, vous appelez ${platformOf(embed)}.`
  const button = `<a ${link}><span>Lire la vidéo</span><small>${notice}</small></a>`
  return `<figure class="player"><div ${written({ class: 'player-frame', 'data-embed': frame })}>${button}</div></figure>`
}

function videoLink(embed: Embed): string {
  const link = written({ href: embedAddresses(embed).page, rel: 'noopener' })
  return `<p class="platforms"><a ${link}>Voir la vidéo sur ${platformOf(embed)}</a></p>`
}

function picture(own: Reader, image: Picture | undefined): string {
  const versions = image ? [...image.variants, { width: image.width, url: image.url }] : []
  const alt = own('alt') ?? (image?.decorative ? '' : (image?.alt ?? ''))
  const sources = versions.map(({ width, url }) => `${url} ${width}w`).join(', ')
  const attributes = {
    src: image?.url ?? own('src'),
    srcset: sources || undefined,
    sizes: sources ? '(max-width: 760px) 100vw, 760px' : undefined,
    width: image?.width ?? own('width'),
    height: image?.height ?? own('height'),
    alt,
    loading: 'lazy',
  }
  return `<img ${written(attributes)}>`
}

const platformOf = ({ embed }: Embed) => (embed === 'youtube' ? 'YouTube' : 'PeerTube')

function written(attributes: Record<string, string | number | undefined>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      value === '' && name !== 'alt' ? name : `${name}="${escapeAttribute(String(value))}"`,
    )
    .join(' ')
}
