import { DOMSerializer, type Node } from '@tiptap/pm/model'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { joined } from '#app/contract/document/blocks.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'

/**
 * The HTML of a document, exactly as the server stores it, block by block: a block that did not change since the last
 * call is not written again, so that the cost follows what was typed and not the length of the text.
 */
export function serialise(doc: Node, kind: DocumentKind): string {
  return serialiseBlocks(doc.children, kind)
}

/** The same of some blocks. */
export function serialiseBlocks(blocks: readonly Node[], kind: DocumentKind): string {
  return joined(blocks.map((block) => written(block, kind)))
}

/** ProseMirror's nodes never change: an edit makes new ones along its path and keeps the others. */
const cache = new WeakMap<Node, string>()

function written(block: Node, kind: DocumentKind) {
  const known = cache.get(block)
  if (known !== undefined) return known
  const holder = document.createElement('div')
  holder.append(DOMSerializer.fromSchema(block.type.schema).serializeNode(block))
  // The DOM writes no-break spaces as entities, and keeps empty paragraphs and double spaces.
  const html = prepareDocument(holder.innerHTML, kind)
  cache.set(block, html)
  return html
}
