import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import type { EditorAction } from './action.ts'
import { blockActions as blocks } from './blockActions.ts'
import { wordActions as words } from './wordActions.ts'

/** The actions of each kind of text, in the order of the toolbar; the inner lists are its groups. */
export const actionsOf: Record<DocumentKind, EditorAction[][]> = {
  summary: [
    [blocks.heading2, blocks.heading3, blocks.heading4],
    [words.bold, words.italic, words.superscript, words.link, words.language],
    [blocks.bulletList, blocks.orderedList, blocks.indent, blocks.outdent, blocks.quotation],
    [blocks.picture, blocks.embed, blocks.timecode, blocks.banner, blocks.rule, words.interpunct],
    [words.plain, words.undo, words.redo],
  ],
  answer: [
    [words.bold, words.italic, words.superscript, words.link, words.language],
    [blocks.bulletList, blocks.orderedList, blocks.indent, blocks.outdent],
    [words.interpunct, words.plain, words.undo, words.redo],
  ],
}
