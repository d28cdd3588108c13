import { attributeRules, startTag } from './allowlist.ts'
import { embedFrom, embedHtml } from './embed.ts'
import { embedOf } from './embedOf.ts'
import type { Mark } from './marks.ts'
import type { HtmlElement, HtmlNode } from './htmlTree.ts'
import type { Walker, Writer } from './walker.ts'

/** How pictures and videos are written. Answers hold none. */
export const figureWriters: Record<string, Writer> = {
  figure: (element, marks, walker) => {
    if (walker.kind === 'answer') return walker.unknown(element, marks)
    const embed = embedFrom((name) => element.attributes.get(name))
    if (embed) walker.flow.block('figure', embedHtml(embed))
    else figure(element, marks, walker)
  },
  img: (element, marks, walker) => {
    const href = marks.find((mark) => mark.tag === 'a')?.href
    if (isEmoji(element)) walker.flow.text(element.attributes.get('alt') ?? '', marks)
    else if (walker.kind === 'answer' || !isShown(element)) walker.unknown(element, marks)
    else walker.flow.block('figure', figureHtml({ image: element, href }))
  },
  iframe: (element, marks, walker) => {
    const { attributes } = element
    const embed = embedOf(attributes.get('src') ?? attributes.get('data-src') ?? '')
    if (embed && walker.kind === 'summary') walker.flow.block('figure', embedHtml(embed))
    else walker.unknown(element, marks)
  },
}

type Parts = {
  images: { image: HtmlElement; href?: string | undefined }[]
  captions: HtmlElement[]
  text: string
  hasOthers: boolean
}

/** One picture and at most one caption make a figure; several are a gallery, which we cannot edit. */
function figure(element: HtmlElement, marks: readonly Mark[], walker: Walker) {
  const parts: Parts = { images: [], captions: [], text: '', hasOthers: false }
  collect(element.children, parts)
  const [picture, second] = parts.images
  const [caption, other] = parts.captions
  const embed = picture || parts.hasOthers ? null : embedOf(parts.text)
  if (embed) walker.flow.block('figure', embedHtml(embed))
  if (!picture) return walker.wrapper(embed ? { ...element, children: parts.captions } : element, marks)
  const line = caption ? walker.inline(caption.children, []) : ''
  if (second || other || parts.hasOthers || parts.text.trim() || line === null || !isShown(picture.image))
    walker.unknown(element, marks)
  else walker.flow.block('figure', figureHtml({ ...picture, figure: element, caption: line }))
}

/** Figures inside figures are looked into once: deeper ones are not pictures with a caption. */
function collect(
  nodes: readonly HtmlNode[],
  parts: Parts,
  around: { href?: string; isInner?: boolean } = {},
) {
  for (const node of nodes) {
    if (typeof node === 'string') parts.text += node
    else if (node.name === 'img') parts.images.push({ image: node, href: around.href })
    else if (node.name === 'figcaption') parts.captions.push(node)
    else if (node.name === 'a') collect(node.children, parts, { ...around, ...hrefOf(node) })
    else if (WRAPPER.test(node.name)) collect(node.children, parts, around)
    else if (node.name === 'figure' && !around.isInner) collect(node.children, parts, { isInner: true })
    else parts.hasOthers ||= !SILENT.test(node.name)
  }
}

function hrefOf({ attributes }: HtmlElement) {
  const href = attributeRules.address(attributes.get('href') ?? '')
  return href === null ? {} : { href }
}

type Figure = { image: HtmlElement; href?: string | undefined; figure?: HtmlElement; caption?: string }

function figureHtml({ image, href, figure: around, caption }: Figure): string {
  const picture = startTag('img', image.attributes)
  const linked = href === undefined ? picture : `${startTag('a', new Map([['href', href]]))}${picture}</a>`
  const id = around?.attributes.get('data-image-id')
  const start = startTag('figure', new Map(id === undefined ? [] : [['data-image-id', id]]))
  return `${start}${linked}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`
}

const isShown = ({ attributes }: HtmlElement) => attributeRules.address(attributes.get('src') ?? '') !== null
const isEmoji = ({ attributes }: HtmlElement) => /\b(emoji|wp-smiley)\b/.test(attributes.get('class') ?? '')
const WRAPPER = /^(picture|div|span|p|center|strong|em)$/
const SILENT = /^(source|noscript|script|style|br|meta)$/
