import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
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
  view.dispatch(fromElsewhere(tr))
}

/** A caret stays behind the word it stood behind, also when words come in just there. */
function keepSelection(tr: Transaction, selection: Selection) {
  if (!(selection instanceof TextSelection)) return
  const at = (position: number) => tr.doc.resolve(tr.mapping.map(position, -1))
  tr.setSelection(TextSelection.between(at(selection.anchor), at(selection.head)))
}

/** What turns the document into the next one, step by step. */
export function following(tr: Transaction, next: Node): Transaction {
  const { doc } = tr
  const { selection } = tr
  try {
    for (const edit of within(doc, next, 0)) edit(tr)
    keepSelection(tr, selection)
    return tr
  } catch {
    // Two steps that the schema forbids one after the other, and allows at once.
    return tr.replaceWith(0, tr.doc.content.size, next.content)
  }
}

/** Reads positions of the document before any step; earlier steps are counted in when it runs. */
type Edit = (tr: Transaction) => unknown

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

/**
 * From the words of a block to those of another. Where the first word changes, the block gets the space that its first
 * token has and the text has not, until all is done: what was the first word may now need it.
 */
function words(block: Node, after: Node, start: number): Edit[] {
  const [old, fresh] = [inlineTokens(block), inlineTokens(after)]
  if (old.length === 0 || fresh.length === 0)
    return [put(start, start + block.content.size, after.content.content)]
  const runs = diffArrays(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
  )
  const edits: Edit[] = []
  let [place, next] = [0, 0]
  const end = (tr: Transaction, count: number) =>
    count === 0 ? tr.mapping.map(start, -1) : tr.mapping.map(start + (old[count - 1]?.to ?? 0))
  for (const { count, added, removed } of runs) {
    const [from, come] = [place, next]
    if (!added) place += count
    if (!removed) next += count
    const to = place
    const nodes = added ? fresh.slice(come, next).flatMap(({ content }) => content.content) : []
    if (added || removed)
      edits.push((tr) => tr.replaceWith(end(tr, from), end(tr, to), Fragment.fromArray(nodes)))
  }
  if (runs[0]?.added !== true && runs[0]?.removed !== true) return edits
  const first = (tr: Transaction) => tr.mapping.map(start, -1)
  return [
    put(start, start, [block.type.schema.text(' ')]),
    ...edits,
    (tr) => tr.delete(first(tr), first(tr) + 1),
  ]
}

function put(from: number, to: number, nodes: readonly Node[]): Edit {
  return (tr) => tr.replaceWith(tr.mapping.map(from), tr.mapping.map(to), nodes)
}
