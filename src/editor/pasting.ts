import { Fragment, DOMParser, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorProps } from '@tiptap/pm/view'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { pasteHtml, pasteText } from '#app/contract/document/paste.ts'
import { m } from '#app/paraglide/messages.js'
import { pastedPictures } from './pastedPictures.ts'
import { serialise } from './serialise.ts'

/** What the server takes, in characters: the limit of `html` in the contract. */
const MOST = 4_000_000

/**
 * Cleans what is pasted. `onNotice` is told, in words, what did not come in or stays elsewhere, null at the next paste:
 * more than a document may hold is cut at the end of a paragraph, and pictures of a pasted article are not ours.
 * Files are pictures to be sent: `onFiles` asks what they show, with the caret where they go; it is null
 * where none can be sent.
 */
export function pasting(
  kind: DocumentKind,
  {
    onNotice,
    onFiles,
  }: { onNotice: (words: string | null) => void; onFiles: ((files: File[]) => void) | null },
): EditorProps {
  let room = MOST
  function take(files: File[]) {
    if (onFiles === null) onNotice(m.editor_paste_no_uploads())
    else if (kind === 'summary') onFiles(files)
    else onNotice(m.editor_paste_no_picture())
    return true
  }
  return {
    handleDOMEvents: {
      paste: ({ state }, { clipboardData }) => {
        onNotice(null)
        const length = clipboardData?.getData('text/plain').length ?? 0
        // What is already there is measured only when it may matter.
        room = length > MOST / 20 ? MOST - serialise(state.doc, kind).length : MOST
        return false
      },
    },
    // Word and spreadsheets put a picture of the text beside the text: then it is the text that is meant.
    handlePaste: (_, { clipboardData }) => {
      const files = picturesOf(clipboardData)
      return files.length > 0 && clipboardData?.getData('text/plain').trim() === '' && take(files)
    },
    handleDrop: (view, event, _slice, isMove) => {
      const files = picturesOf(event.dataTransfer)
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
      if (isMove || files.length === 0 || at === null) return false
      event.preventDefault()
      const { doc, tr } = view.state
      view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))))
      return take(files)
    },
    transformPastedHTML: (html) => {
      const cleaned = pasteHtml(html, kind)
      const { kept, last } = fitting(cleaned, room)
      const said = [last === undefined ? null : cutWords(last), pastedPictures(html, cleaned)].filter(Boolean)
      if (said.length > 0) onNotice(said.join(' '))
      return kept
    },
    clipboardTextParser: (text, $context, _plain, { state: { schema } }) => {
      // A few words go where the caret is, with the spaces around them.
      if (text.length < 5000 && !/[\r\n]/.test(text))
        return new Slice(Fragment.from(text === '' ? null : schema.text(text, $context.marks())), 0, 0)
      const { kept, last } = fitting(pasteText(text, kind), room)
      if (last !== undefined) onNotice(cutWords(last))
      const page = document.createElement('div')
      page.innerHTML = kept
      return DOMParser.fromSchema(schema).parseSlice(page, { context: $context })
    },
  }
}

function picturesOf(data: DataTransfer | null) {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

const cutWords = (last: string) => (last === '' ? m.editor_paste_none() : m.editor_paste_cut({ last }))

/** The blocks that fit in `room`, and the last words of the last one when some do not. */
function fitting(html: string, room: number): { kept: string; last?: string } {
  if (html.length <= room) return { kept: html }
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
