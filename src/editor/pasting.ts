import { Fragment, DOMParser, Slice } from '@tiptap/pm/model'
import type { EditorProps } from '@tiptap/pm/view'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { pasteHtml, pasteText } from '#app/contract/document/paste.ts'
import { serialise } from './serialise.ts'

/** What the server takes, in characters: the limit of `html` in the contract. */
const MOST = 4_000_000

/**
 * Cleans what is pasted. More than a document may hold is cut at the end of a paragraph, and `onCut` is told the last
 * words that are in ('' when none is), null at the next paste: the rest stays in the clipboard.
 */
export function pasting(kind: DocumentKind, onCut: (last: string | null) => void): EditorProps {
  let room = MOST
  function fitting(html: string) {
    const { kept, last } = html.length <= room ? { kept: html } : cut(html, room)
    if (last !== undefined) onCut(last)
    return kept
  }
  return {
    handleDOMEvents: {
      paste: ({ state }, { clipboardData }) => {
        onCut(null)
        const length = clipboardData?.getData('text/plain').length ?? 0
        // What is already there is measured only when it may matter.
        room = length > MOST / 20 ? MOST - serialise(state.doc, kind).length : MOST
        return false
      },
    },
    transformPastedHTML: (html) => fitting(pasteHtml(html, kind)),
    clipboardTextParser: (text, $context, _plain, { state: { schema } }) => {
      // A few words go where the caret is, with the spaces around them.
      if (text.length < 5000 && !/[\r\n]/.test(text))
        return new Slice(Fragment.from(text === '' ? null : schema.text(text, $context.marks())), 0, 0)
      const page = document.createElement('div')
      page.innerHTML = fitting(pasteText(text, kind))
      return DOMParser.fromSchema(schema).parseSlice(page, { context: $context })
    },
  }
}

/** The blocks that fit in `room`, and the last words of the last one. */
function cut(html: string, room: number) {
  const page = document.createElement('template')
  page.innerHTML = html
  let [kept, last] = ['', '']
  for (const block of page.content.children) {
    if (kept.length + block.outerHTML.length > room) break
    kept += block.outerHTML
    last = block.textContent
  }
  return { kept, last: last.trim().slice(-60) }
}
