import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { diffArrays } from 'diff'
import { blockKey, blockLikeness } from '#app/contract/document/blockLikeness.ts'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { inlineTokens } from '#app/contract/document/inlineTokens.ts'
import { align } from '#app/lib/align.ts'
import { readDocument } from './readDocument.ts'
import { fromElsewhere } from './replaceAll.ts'

/**
 * Brings a text from elsewhere into the editor and touches only the words that changed, so that the caret, the selection
 * and what can be undone stay.
 */
export function receive(editor: Editor, html: string, kind: DocumentKind) {
  const { state, schema, view } = editor
  const next = readDocument(html, kind, schema)
  const tr = following(state.tr, next)
  keepSelection(tr, state.selection)
  view.dispatch(fromElsewhere(tr))
}

/** A caret stays behind the word it stood behind, also when words come in just there. */
function keepSelection(tr: Transaction, selection: Selection) {
  if (!(selection instanceof TextSelection)) return
  const at = (position: number) => tr.doc.resolve(tr.mapping.map(position, -1))
  tr.setSelection(TextSelection.between(at(selection.anchor), at(selection.head)))
}

/** What turns the document into the next one, step by step. */
function following(tr: Transaction, next: Node): Transaction {
  const { doc } = tr
  try {
    for (const edit of within(doc, next, 0)) edit(tr)
    return tr
  } catch {
    // Two steps that the schema forbids one after the other, and allows at once.
    return tr.replaceWith(0, tr.doc.content.size, next.content)
  }
}

/** Reads positions of the document before any step; earlier steps are counted in when it runs. */
type Edit = (tr: Transaction) => void

/** From the blocks of one to those of the other; `start` is where the content of the first begins. */
function within(before: Node, after: Node, start: number): Edit[] {
  const [old, fresh] = [before.children, after.children]
  const places = align(old, fresh, { keyOf: blockKey, likeness: blockLikeness })
  const edits: Edit[] = []
  let [at, end, next] = [start, start, 0]
  for (const [index, block] of old.entries()) {
    const [place, from, to] = [places[index] ?? null, at, at + block.nodeSize]
    at = to
    if (place === null) {
      if (!isBlank(block)) edits.push(put(from, to, []))
      continue
    }
    if (place > next) edits.push(put(end, end, fresh.slice(next, place)))
    edits.push(...become(block, fresh[place], from))
    ;[end, next] = [to, place + 1]
  }
  return next < fresh.length ? [...edits, put(end, end, fresh.slice(next))] : edits
}

/** A blank line that somebody just began is in no stored text: it stays. */
const isBlank = ({ type, childCount }: Node) => type.name === 'paragraph' && childCount === 0

function become(block: Node, after: Node | undefined, from: number): Edit[] {
  if (after === undefined || blockKey(block) === blockKey(after)) return []
  if (!block.sameMarkup(after) || block.isLeaf) return [put(from, from + block.nodeSize, [after])]
  return block.inlineContent ? words(block, after, from + 1) : within(block, after, from + 1)
}

/** From the words of a block to those of another. */
function words(block: Node, after: Node, start: number): Edit[] {
  const [old, fresh] = [inlineTokens(block), inlineTokens(after)]
  const runs = diffArrays(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
  )
  const edits: Edit[] = []
  let [place, next] = [0, 0]
  for (const { count, added, removed } of runs) {
    const [from, come] = [old[place - 1]?.to ?? 0, fresh[next - 1]?.to ?? 0]
    if (!added) place += count
    if (!removed) next += count
    const [to, gone] = [old[place - 1]?.to ?? 0, fresh[next - 1]?.to ?? 0]
    if (removed) edits.push(put(start + from, start + to, []))
    if (added) edits.push(put(start + to, start + to, after.content.cut(come, gone).content))
  }
  return edits
}

function put(from: number, to: number, nodes: readonly Node[]): Edit {
  return (tr) => void tr.replaceWith(tr.mapping.map(from), tr.mapping.map(to), nodes)
}
