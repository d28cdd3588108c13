import type { DocumentKind } from './allowlist.ts'
import type { Block, Flow } from './flow.ts'
import type { Mark } from './marks.ts'
import type { HtmlElement, HtmlNode } from './htmlTree.ts'

/** What an element's writer may ask of the walk that met it. */
export type Walker = {
  kind: DocumentKind
  flow: Flow
  /** Reads nodes on, where they stand. */
  all: (nodes: readonly HtmlNode[], marks: readonly Mark[]) => void
  /** What nodes become on their own, as the content of a list item or a quotation. */
  blocks: (nodes: readonly HtmlNode[], marks: readonly Mark[], hasLines?: boolean) => Block[]
  /** What nodes become on one line; null when they hold more than text. */
  inline: (nodes: readonly HtmlNode[], marks: readonly Mark[]) => string | null
  /** Reads the children on, in paragraphs of their own. */
  wrapper: (element: HtmlElement, marks: readonly Mark[]) => void
  /** The element is not in the list: it is kept as source, or read on. */
  unknown: (element: HtmlElement, marks: readonly Mark[]) => void
}

export type Writer = (element: HtmlElement, marks: readonly Mark[], walker: Walker) => void

/** The text inside, whatever the elements around it. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('')
}
