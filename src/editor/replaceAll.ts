import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { readDocument } from './readDocument.ts'

/** Puts a text from elsewhere in the place of the whole text: what `receive` does better, before it has come. */
export function replaceAll(editor: Editor, html: string, kind: DocumentKind) {
  const { tr, doc } = editor.state
  const next = readDocument(html, kind, editor.schema)
  editor.view.dispatch(fromElsewhere(tr.replaceWith(0, doc.content.size, next.content)))
}

/** It is no edit of this person: nothing is told, and an undo does not take it away. */
export function fromElsewhere(tr: Transaction): Transaction {
  return tr.setMeta('addToHistory', false).setMeta('preventUpdate', true)
}
