import { safeAddress } from './address.ts'
import { escapeAttribute } from './entities.ts'

/** `summary`: the article of a broadcast. `answer`: the answer to a question, a smaller list. */
export type DocumentKind = 'summary' | 'answer'

/** What an attribute may hold; `attributeRules` says how each is checked. */
export type AttributeRule = keyof typeof attributeRules

type Tags = Record<string, Record<string, AttributeRule>>

const text: Tags = {
  p: {},
  br: {},
  strong: {},
  em: {},
  s: {},
  sup: {},
  sub: {},
  a: { href: 'address', title: 'text' },
  abbr: { title: 'text' },
  span: { lang: 'language' },
  ul: {},
  ol: { start: 'listStart', type: 'listType' },
  li: {},
  pre: { 'data-legacy': 'legacy' },
}

/**
 * Everything a document may hold: tag → attributes → what each may say. No class, no style, no script, no frame;
 * addresses keep to `PROTOCOLS`. Tags without words of ours mean what HTML says; the others are:
 *
 * - `<blockquote cite data-start>` holds blocks, then `<footer><cite>who said it</cite></footer>`; `cite` is the source's
 *   address, `data-start` the second of the broadcast where it is said.
 * - `<figure data-image-id>` holds one `<img>`, in a link or not, and a `<figcaption>` or none. A picture of another site
 *   has no id. An `alt` that is absent is still to be written; an empty one says the picture is decorative.
 * - `<figure data-embed data-host data-id data-start>` is a video of YouTube or of a PeerTube instance (`data-host`);
 *   the link inside serves readers without scripts.
 * - `<time data-seconds>` is a moment of the broadcast, `<span lang>` words in another language.
 * - `<aside data-block="donation">` is where the donation banner goes.
 * - `<pre data-legacy>` keeps the source of what Régie cannot edit, as text; the public page leaves it out.
 */
export const allowList: Record<DocumentKind, Tags> = {
  answer: text,
  summary: {
    ...text,
    h2: {},
    h3: {},
    h4: {},
    hr: {},
    blockquote: { cite: 'address', 'data-start': 'seconds' },
    footer: {},
    cite: {},
    figure: {
      'data-image-id': 'positive',
      'data-embed': 'embed',
      'data-host': 'host',
      'data-id': 'videoId',
      'data-start': 'seconds',
    },
    img: { src: 'address', alt: 'anyText', width: 'positive', height: 'positive' },
    figcaption: {},
    time: { 'data-seconds': 'seconds' },
    aside: { 'data-block': 'donation' },
  },
}

/** Each answers the value as it is stored, or null when it may not be. */
export const attributeRules = {
  address: safeAddress,
  text: (value: string) => value.trim() || null,
  anyText: (value: string) => value,
  language,
  positive: (value: string) => matching(/^[1-9]\d{0,9}$/, value),
  seconds: (value: string) => matching(/^(0|[1-9]\d{0,6})$/, value),
  listStart: (value: string) => matching(/^(0|[2-9]|[1-9]\d{1,5})$/, value),
  listType: (value: string) => matching(/^[aAiI]$/, value),
  videoId: (value: string) => matching(/^[A-Za-z0-9_-]{1,40}$/, value),
  host: (value: string) => matching(/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{2,5})?$/, value.toLowerCase()),
  embed: (value: string) => matching(/^(youtube|peertube)$/, value),
  donation: (value: string) => matching(/^donation$/, value),
  legacy: (value: string) => matching(/^(html|shortcode)$/, value),
}

/** A start tag with those of its attributes that the list allows, in the list's order. */
export function startTag(tag: string, attributes: ReadonlyMap<string, string> = new Map()): string {
  const allowed = Object.entries(allowList.summary[tag] ?? {}).flatMap(([name, rule]) => {
    const value = attributes.get(name)
    const stored = value === undefined ? null : attributeRules[rule](value)
    return stored === null ? [] : [` ${name}="${escapeAttribute(stored)}"`]
  })
  return `<${tag}${allowed.join('')}>`
}

function language(value: string) {
  const isWellFormed = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value)
  return isWellFormed ? (Intl.getCanonicalLocales(value)[0] ?? null) : null
}

const matching = (shape: RegExp, value: string) => (shape.test(value.trim()) ? value.trim() : null)
