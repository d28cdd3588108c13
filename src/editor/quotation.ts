import type { Command, Editor } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

/** Makes what is selected a quotation, with a line for who said it; or plain paragraphs again. */
export function toggleQuotation(editor: Editor) {
  const chain = editor.chain().focus()
  return editor.isActive('quotation')
    ? chain.command(unwrap).run()
    : chain.wrapIn('quotation').command(addSource).run()
}

/** The line is there even when it stays empty: it is not stored then. */
const addSource: Command = ({ tr, state: { schema } }) => {
  const { $from } = tr.selection
  const depth = depthOf($from)
  const line = schema.nodes['quotationSource']
  if (depth === null || line === undefined) return false
  if ($from.node(depth).lastChild?.type !== line) tr.insert($from.end(depth), line.create())
  return true
}

/** Who said it becomes a paragraph of its own: words do not vanish. */
const unwrap: Command = ({ tr, state: { schema } }) => {
  const { $from } = tr.selection
  const depth = depthOf($from)
  const paragraph = schema.nodes['paragraph']
  if (depth === null || paragraph === undefined) return false
  const blocks = $from.node(depth).children.flatMap((child) => {
    if (child.type.name !== 'quotationSource') return [child]
    return child.content.size > 0 ? [paragraph.create(null, child.content)] : []
  })
  tr.replaceWith($from.before(depth), $from.after(depth), blocks)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min($from.pos - 1, tr.doc.content.size))))
  return true
}

function depthOf($from: ResolvedPos) {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'quotation') return depth
  return null
}
