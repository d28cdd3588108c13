import { attributeRules, startTag } from './allowlist.ts'
import { clockTime } from './clockTime.ts'
import type { Block } from './flow.ts'
import type { Mark } from './marks.ts'
import type { HtmlElement, HtmlNode } from './htmlTree.ts'
import { legacyHtml } from './legacySource.ts'
import { textOf, type Walker, type Writer } from './walker.ts'

/** How each element that is more than a paragraph or a mark is written, figures aside. */
export const blockWriters: Record<string, Writer> = {
  ul: list,
  menu: list,
  dir: list,
  ol: list,
  blockquote: quotation,
  hr: (_element, _marks, { flow, kind }) => (kind === 'summary' ? flow.block('hr', '<hr>') : flow.end()),
  aside: (element, marks, walker) => {
    if (element.attributes.get('data-block') !== 'donation') walker.wrapper(element, marks)
    else if (walker.kind === 'answer') walker.unknown(element, marks)
    else walker.flow.block('aside', '<aside data-block="donation"></aside>')
  },
  pre: (element, marks, walker) => {
    const kind = attributeRules.legacy(element.attributes.get('data-legacy') ?? '')
    if (kind)
      walker.flow.block('pre', legacyHtml(kind === 'html' ? kind : 'shortcode', textOf(element.children)))
    else walker.unknown(element, marks)
  },
  q: ({ children }, marks, walker) => {
    walker.flow.text('«\u00a0', marks)
    walker.all(children, marks)
    walker.flow.text('\u00a0»', marks)
  },
  time: (element, marks, walker) => {
    const seconds = attributeRules.seconds(element.attributes.get('data-seconds') ?? '')
    if (seconds === null || walker.kind === 'answer') walker.all(element.children, marks)
    else
      walker.flow.atom(`${startTag('time', element.attributes)}${clockTime(Number(seconds))}</time>`, marks)
  },
}

function list({ name, attributes, children }: HtmlElement, marks: readonly Mark[], walker: Walker) {
  const items = itemsOf(children).flatMap((nodes) => {
    const blocks = walker.blocks(nodes, marks, false)
    return blocks.length > 0 ? [`<li>${itemHtml(blocks)}</li>`] : []
  })
  const tag = name === 'ol' ? 'ol' : 'ul'
  if (items.length === 0) walker.flow.end()
  else walker.flow.block(tag, `${startTag(tag, attributes)}${items.join('')}</${tag}>`)
}

/** Items as the editor knows them; what stands between two items belongs to the first. */
function itemsOf(children: readonly HtmlNode[]): HtmlNode[][] {
  const items: HtmlNode[][] = []
  for (const node of children) {
    const isItem = typeof node !== 'string' && node.name === 'li'
    const last = items.at(-1)
    if (isItem) items.push([...node.children])
    else if (last) last.push(node)
    else items.push([node])
  }
  return items
}

/** An item starts with a paragraph, be it empty. */
function itemHtml(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks.map((block) => block.html)
  const isText = /^(p|h[2-4])$/.test(blocks[0]?.tag ?? '')
  return (isText ? `<p>${blocks[0]?.inner}</p>` : `<p></p>${first}`) + rest.join('')
}

function quotation(element: HtmlElement, marks: readonly Mark[], walker: Walker) {
  const { children, attributes } = element
  const last = children.findLast((node) => typeof node !== 'string' || node.trim() !== '')
  const source = last && sourceOf(last)
  const line = source && walker.inline(source, marks)
  if (walker.kind === 'answer' || line === null) return walker.wrapper(element, marks)
  const blocks = walker.blocks(line ? children.filter((node) => node !== last) : children, marks)
  if (blocks.length === 0 && !line) return walker.flow.end()
  const quoted = blocks.map((block) => block.html).join('') || '<p></p>'
  const footer = line ? `<footer><cite>${line}</cite></footer>` : ''
  walker.flow.block('blockquote', `${startTag('blockquote', attributes)}${quoted}${footer}</blockquote>`)
}

/** Who said it: the footer or the `cite` that closes a quotation. */
function sourceOf(node: HtmlNode): HtmlNode[] | undefined {
  if (typeof node === 'string') return undefined
  if (node.name === 'cite') return node.children
  const [only, second] = node.children
  if (node.name === 'p')
    return only && second === undefined && typeof only !== 'string' ? sourceOf(only) : undefined
  const parts = node.children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'cite' ? child.children : [child],
  )
  return node.name === 'footer' ? parts : undefined
}
