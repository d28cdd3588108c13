// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'
import { answerExtensions } from './summary.ts'

let editor: Editor | undefined
afterEach(() => editor?.destroy())

test.each([
  ['Voir https://exemple.org/a', '<p>Voir <a href="https://exemple.org/a">https://exemple.org/a</a> x</p>'],
  ['(www.exemple.org).', '<p>(<a href="https://www.exemple.org">www.exemple.org</a>). x</p>'],
  ['M.Dupont', '<p>M.Dupont x</p>'],
])('a space after « %s » links what says it is an address', (text, html) => {
  editor = new Editor({ extensions: answerExtensions, content: `<p>${text}</p>` })
  editor.commands.focus('end')
  type(editor, ' ')
  type(editor, 'x')
  expect(editor.getHTML()).toBe(html)
})

test('an address pasted over words makes them a link, and pasted alone links itself', () => {
  editor = new Editor({ extensions: answerExtensions, content: '<p>notre site</p>' })
  editor.commands.setTextSelection({ from: 7, to: 11 })
  paste(editor, 'https://exemple.org')
  editor.commands.setTextSelection(11)
  paste(editor, ' et https://b.example.')
  expect(editor.getHTML()).toBe(
    '<p>notre <a href="https://exemple.org">site</a> et <a href="https://b.example">https://b.example</a>.</p>',
  )
})

test('a link that was copied keeps its address, whatever it shows', () => {
  editor = new Editor({ extensions: answerExtensions })
  editor.view.pasteHTML('<p><a href="https://exemple.org/long">https://exemple.org/…</a></p>', pasted())
  expect(editor.getHTML()).toContain('href="https://exemple.org/long"')
})

/** What the browser asks ProseMirror at each character. */
function type({ view }: Editor, text: string) {
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(text, from, to)
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, insert)))
    view.dispatch(insert())
}

function paste({ view }: Editor, text: string) {
  view.pasteText(text, pasted())
}

/** jsdom knows no clipboard. */
function pasted() {
  return new Event('paste') as ClipboardEvent // nothing in it is read once the text is given
}
