import type { DocumentKind } from './allowlist.ts'
import { blockWriters } from './blockWriters.ts'
import { figureWriters } from './figureWriters.ts'
import { type Block, Flow, type FlowOptions } from './flow.ts'
import { type HtmlElement, type HtmlNode, INLINE, RAW_TEXT } from './htmlTree.ts'
import { legacyHtml } from './legacySource.ts'
import { type Mark, withMarks } from './marks.ts'
import type { Walker } from './walker.ts'

export type NormaliseOptions = FlowOptions & {
  kind: DocumentKind
  /** How many levels headings go down, so that a text's `h1` makes room for the page's title. */
  shift: number
  /** The source of an element, to be kept as a legacy block. Without it, what an unknown element holds is read on. */
  source?: (element: HtmlElement) => string
}

/**
 * A parsed tree → HTML of the allow-list, exactly as the editor writes it: harmless wrappers go, synonyms become the
 * one tag we use (`b` → `strong`, `h1` → `h2`), blocks leave the paragraphs they cannot stand in.
 */
export function normalise(nodes: readonly HtmlNode[], options: NormaliseOptions): string {
  return blocksOf(nodes, [], options)
    .map((block) => block.html)
    .join('')
}

function blocksOf(nodes: readonly HtmlNode[], marks: readonly Mark[], options: NormaliseOptions): Block[] {
  const flow = new Flow(options)
  new Walk(flow, options).all(nodes, marks)
  flow.end()
  return flow.blocks
}

class Walk implements Walker {
  readonly kind: DocumentKind

  constructor(
    readonly flow: Flow,
    private readonly options: NormaliseOptions,
  ) {
    this.kind = options.kind
  }

  all(nodes: readonly HtmlNode[], marks: readonly Mark[]) {
    for (const node of nodes) {
      if (typeof node === 'string') this.flow.text(node, marks)
      else this.element(node, marks)
    }
  }

  blocks(nodes: readonly HtmlNode[], marks: readonly Mark[], hasLines = this.options.hasLines ?? false) {
    return blocksOf(nodes, marks, { ...this.options, hasLines })
  }

  inline(nodes: readonly HtmlNode[], marks: readonly Mark[]) {
    // Asked first, so that what is nested a hundred times is not walked twice at each level.
    if (!nodes.every(isLine)) return null
    const blocks = this.blocks(nodes, marks)
    return blocks.every((block) => block.tag === 'p') ? blocks.map((block) => block.inner).join('<br>') : null
  }

  wrapper({ children }: HtmlElement, marks: readonly Mark[]) {
    this.flow.end()
    this.all(children, marks)
    this.flow.end()
  }

  unknown(element: HtmlElement, marks: readonly Mark[]) {
    const { name, children, attributes } = element
    if (this.options.source) {
      const isEmpty = children.length + attributes.size === 0
      if (!isEmpty) this.flow.block('pre', legacyHtml('html', this.options.source(element)))
    } else if (UNKNOWN_BLOCK.test(name)) {
      this.wrapper(element, marks)
    } else if (!RAW_TEXT.includes(name)) {
      this.all(children, marks)
    }
  }

  private element(element: HtmlElement, outer: readonly Mark[]) {
    const { name, children } = element
    const marks = withMarks(element, outer, this.options.isCopied === true)
    const writer = WRITERS.get(name)
    if (DROPPED.has(name)) return
    if (name === 'br') this.flow.lineBreak(marks)
    else if (writer) writer(element, marks, this)
    else if (WRAPPERS.has(name)) this.wrapper(element, marks)
    else if (/^(p|h[1-6])$/.test(name)) this.paragraph(element, marks)
    else if (INLINE.has(name) || name.includes(':')) this.all(children, marks)
    else this.unknown(element, marks)
  }

  private paragraph({ name, children }: HtmlElement, marks: readonly Mark[]) {
    const before = this.flow.tag
    const isHeading = name !== 'p' && this.kind === 'summary'
    const level = Math.min(4, Math.max(2, Number(name.slice(1)) + this.options.shift))
    this.flow.begin(isHeading ? `h${level}` : before.startsWith('h') ? before : 'p')
    this.all(children, marks)
    this.flow.begin(before)
  }
}

function isLine(node: HtmlNode): boolean {
  if (typeof node === 'string' || DROPPED.has(node.name)) return true
  return (INLINE.has(node.name) || /^(p|div|br|time)$/.test(node.name)) && node.children.every(isLine)
}

const words = (text: string) => new Set(text.split(' '))
const WRITERS = new Map(Object.entries({ ...blockWriters, ...figureWriters }))
const DROPPED = words('script style head title meta link base noscript template source track wbr')
const WRAPPERS = words(
  'html body div section article main header footer nav address center hgroup li figcaption',
)
const UNKNOWN_BLOCK =
  /^(table|caption|t(head|body|foot|r|d|h)|d[ldt]|form|fieldset|legend|details|summary|figure|aside|pre)$/
