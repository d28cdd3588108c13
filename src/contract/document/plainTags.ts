import { safeAddress } from './address.ts'
import type { HtmlElement, HtmlNode } from './htmlTree.ts'
import { itemOf, listsFrom } from './pastedLists.ts'

/** A tree as copied → the same with tags alone: what styles and classes say becomes tags, or goes. */
export function plainTags(nodes: readonly HtmlNode[], around: Around = {}): HtmlNode[] {
  return listsFrom(
    nodes.flatMap((node) => (typeof node === 'string' ? textNodes(node, around) : plain(node, around))),
  )
}

type Around = { isVerbatim?: boolean }

function plain(element: HtmlElement, around: Around): HtmlNode[] {
  const style = element.attributes.get('style') ?? ''
  const className = element.attributes.get('class') ?? ''
  if (NOISE.test(element.name) || HIDDEN.test(style) || isLostPicture(element)) return []
  if (className === 'Apple-converted-space' || /mso-spacerun/i.test(style)) return [' ']
  const name = nameOf(element, className, style)
  const inside = { isVerbatim: around.isVerbatim === true || isVerbatim(element) }
  const dressed = STYLES.filter(([, shape]) => shape.test(style))
  const children = dressed.reduce((nodes, [tag]) => [made(tag, nodes)], plainTags(element.children, inside))
  const copy = { ...element, name, attributes: attributesOf(element), children }
  return [itemOf(element, style, copy) ?? copy]
}

/** Google Docs wraps everything in a `<b>` that is not bold; Word names its titles and quotations by class. */
function nameOf(element: HtmlElement, className: string, style: string): string {
  const { name } = element
  if (/^(b|strong)$/.test(name) && /(^|;)\s*font-weight:\s*(normal|[1-4]00)/i.test(style)) return 'span'
  if (/^(i|em)$/.test(name) && /(^|;)\s*font-style:\s*normal/i.test(style)) return 'span'
  if (isVerbatim(element)) return 'div'
  if (name === 'p' && /^MsoTitle\b/.test(className)) return 'h1'
  if (name === 'p' && /^Mso(Intense)?Quote\b/.test(className)) return 'blockquote'
  return name
}

function attributesOf({ attributes }: HtmlElement): Map<string, string> {
  const href = attributes.get('href')
  if (href === undefined) return attributes
  const kept = new Map(attributes)
  if (href.startsWith('#')) kept.delete('href')
  else kept.set('href', untracked(href))
  return kept
}

/** An address without what advertisers add to follow a reader. */
function untracked(address: string): string {
  const [, path = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? []
  const kept = query?.split('&').filter((pair) => !TRACKER.test(pair))
  return `${path}${kept && kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`
}

/** Composed accents, no invisible characters; in preformatted text, the line breaks. */
function textNodes(text: string, { isVerbatim }: Around): HtmlNode[] {
  const clean = text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
  return isVerbatim
    ? clean.split('\n').flatMap((line, index) => (index > 0 ? [made('br', []), line] : [line]))
    : [clean]
}

const isVerbatim = ({ name, attributes }: HtmlElement) => name === 'pre' && !attributes.has('data-legacy')

/** A picture that lives in the clipboard or on the disk it was copied from. */
const isLostPicture = ({ name, attributes }: HtmlElement) =>
  name === 'img' && safeAddress(attributes.get('src') ?? '') === null

const made = (name: string, children: HtmlNode[]): HtmlElement => ({
  name,
  attributes: new Map(),
  children,
  start: 0,
  end: 0,
})

const NOISE = /^(svg|xml|select|button|input|textarea|noscript|w:.*|v:.*|m:.*)$/
const HIDDEN = /mso-list:\s*Ignore|mso-hide:\s*all|display:\s*none/i
const TRACKER = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid)(=|$)/i
const STYLES: [string, RegExp][] = [
  ['sub', /(^|;)\s*vertical-align:\s*sub/i],
  ['sup', /(^|;)\s*vertical-align:\s*super/i],
  ['s', /(^|;)\s*text-decoration[\w-]*:[^;]*line-through/i],
  ['em', /(^|;)\s*font-style:\s*(italic|oblique)/i],
  ['strong', /(^|;)\s*font-weight:\s*(bold|[6-9]00)/i],
]
