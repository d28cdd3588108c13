import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import { textOf } from './words.ts'

// The floor that everything is compared with: an editor, a text, and nothing else.
const words = Number(new URLSearchParams(location.search).get('words') ?? 5000)
new Editor({
  element: document.getElementById('editor'),
  extensions: [Document, Paragraph, Text, Heading, Bold, Italic, UndoRedo],
  content: textOf(words),
  editorProps: { attributes: { role: 'textbox', 'aria-label': 'Résumé' } },
})
