// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'
import { summaryExtensions } from './summary.ts'

let editor: Editor | undefined
afterEach(() => editor?.destroy())

test.each([
  [
    'a caption',
    '<figure><img src="/a.jpg"><figcaption>Le plateau</figcaption></figure><p>Fin</p>',
    '<figure><img src="/a.jpg"><figcaption>Le plateau</figcaption></figure><p>x</p><p>Fin</p>',
  ],
  [
    'the source of a quotation',
    '<blockquote><p>Dit.</p><footer><cite>Le plateau</cite></footer></blockquote><p>Fin</p>',
    '<blockquote><p>Dit.</p><footer><cite>Le plateau</cite></footer></blockquote><p>x</p><p>Fin</p>',
  ],
])('Enter in the middle of %s goes on after it', (_, before, after) => {
  editor = new Editor({ extensions: summaryExtensions, content: before })
  editor.state.doc.descendants((node, position) => {
    if (node.text === 'Le plateau') editor?.commands.setTextSelection(position + 3)
  })
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  )
  editor.commands.insertContent('x')
  expect(editor.getHTML()).toBe(after)
})
