import { DOMSerializer, type Node } from '@tiptap/pm/model'

/**
 * The HTML of a document, block by block: a block that did not change since the last call is not written again, so
 * that the cost follows what was typed and not the length of the text. An empty document is the empty text.
 */
export function serialise(doc: Node): string {
  if (doc.childCount === 1 && doc.firstChild?.isTextblock && doc.firstChild.content.size === 0) return ''
  const serializer = DOMSerializer.fromSchema(doc.type.schema)
  return doc.children.map((block) => written(block, serializer)).join('')
}

/** ProseMirror's nodes never change: an edit makes new ones along its path and keeps the others. */
const cache = new WeakMap<Node, string>()

function written(block: Node, serializer: DOMSerializer) {
  const known = cache.get(block)
  if (known !== undefined) return known
  const holder = document.createElement('div')
  holder.append(serializer.serializeNode(block))
  cache.set(block, holder.innerHTML)
  return holder.innerHTML
}
