import { Fragment, type Node } from '@tiptap/pm/model'

/** A word with the space before it, or what stands in a line without being text; it ends at `to` in its block. */
export interface InlineToken {
  /** The same for tokens that are the same, marks included. */
  key: string
  to: number
  /** Its nodes; those of the first token begin with a space that the block has not, cut it when they are put together. */
  content: Fragment
}

/** The words of a block of text. The first gets a space too, so that a word put before it does not change it. */
export function inlineTokens(block: Node): InlineToken[] {
  if (block.content.size === 0) return []
  const content = Fragment.fromArray([block.type.schema.text(' '), ...block.children])
  const text = content.content.map(placed).join('')
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => {
    const token = content.cut(index, index + found.length)
    return { key: JSON.stringify(token.toJSON()), to: index + found.length - 1, content: token }
  })
}

/** One character a position: what is no text is a mark of its own, so that offsets in the text are those of the block. */
function placed(node: Node): string {
  return node.isText
    ? (node.text ?? '').replace(/[\ufffc\ufffd]/g, 'x')
    : START + INSIDE.repeat(node.nodeSize - 1)
}

const START = '\ufffc'
const INSIDE = '\ufffd'
const TOKEN = /\s*(?:[^\s\ufffc\ufffd]+|\ufffc\ufffd*)|\s+/g
