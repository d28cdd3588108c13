import { type HtmlElement, type HtmlNode, INLINE } from '#app/contract/document/htmlTree.ts'
import { parseHtml } from '#app/contract/document/parseHtml.ts'

/** What a block of rich text is, as readers would name it. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'source'
  | 'picture'
  | 'video'
  | 'banner'
  | 'rule'
  | 'legacy'

/** A block that holds words, or that is one thing; `html` tells apart what its words do not: emphasis, links, levels. */
export interface Block {
  kind: BlockKind
  text: string
  html: string
}

/** The blocks of a rich text in their order, those of lists and quotations one by one. */
export function blocksOf(html: string): Block[] {
  return parseHtml(html).flatMap((node) => blocksIn(node, 'paragraph', html))
}

function blocksIn(node: HtmlNode, within: BlockKind, source: string): Block[] {
  if (typeof node === 'string')
    return node.trim() === '' ? [] : [{ kind: within, text: tidy(node), html: node }]
  const html = source.slice(node.start, node.end)
  const whole = WHOLE[node.name]
  if (whole !== undefined) return [{ kind: whole(node), text: tidy(textOf(node)), html }]
  const kind = KINDS[node.name] ?? within
  const inside = kind === 'paragraph' ? within : kind
  if (node.children.some(isBlock)) return node.children.flatMap((child) => blocksIn(child, inside, source))
  const text = tidy(textOf(node))
  return text === '' ? [] : [{ kind: inside, text, html }]
}

const KINDS: Record<string, BlockKind> = {
  p: 'paragraph',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  li: 'item',
  blockquote: 'quote',
  footer: 'source',
}

/** Blocks that are shown as one thing. */
const WHOLE: Record<string, (element: HtmlElement) => BlockKind> = {
  figure: ({ attributes }) => (attributes.has('data-embed') ? 'video' : 'picture'),
  aside: () => 'banner',
  hr: () => 'rule',
  pre: () => 'legacy',
}

const isBlock = (node: HtmlNode) =>
  typeof node !== 'string' && !INLINE.has(node.name) && node.name !== 'br' && node.name !== 'img'

function textOf(node: HtmlNode): string {
  if (typeof node === 'string') return node
  if (node.name === 'br') return ' '
  if (node.name === 'img') return `${node.attributes.get('alt') ?? ''} `
  return node.children.map(textOf).join('')
}

const tidy = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ').trim()
