import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconClearFormatting,
  IconItalic,
  IconLanguage,
  IconLink,
  IconPoint,
  IconSuperscript,
} from '@tabler/icons-react'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { m } from '#app/paraglide/messages.js'
import type { EditorAction } from './action.ts'

/** What dresses words, and what goes back. */
export const wordActions = {
  bold: {
    id: 'bold',
    label: m.editor_bold,
    keys: 'mod+b',
    icon: IconBold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  italic: {
    id: 'italic',
    label: m.editor_italic,
    keys: 'mod+i',
    icon: IconItalic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  superscript: {
    id: 'superscript',
    label: m.editor_superscript,
    icon: IconSuperscript,
    isOn: (editor) => editor.isActive('superscript'),
    run: (editor) => editor.chain().focus().toggleMark('superscript').run(),
  },
  link: {
    id: 'link',
    label: m.editor_link,
    keys: 'mod+shift+k',
    icon: IconLink,
    isOn: (editor) => editor.isActive('link'),
    run: (editor) => editor.chain().focus().unsetMark('link', { extendEmptyMarkRange: true }).run(),
    ask: 'link',
  },
  language: {
    id: 'language',
    label: m.editor_language,
    icon: IconLanguage,
    isOn: (editor) => editor.isActive('language'),
    refusal: (editor) =>
      editor.state.selection.empty && !editor.isActive('language') ? m.editor_select_words() : null,
    run: (editor) => editor.chain().focus().unsetMark('language', { extendEmptyMarkRange: true }).run(),
    ask: 'language',
  },
  interpunct: {
    id: 'interpunct',
    label: m.editor_interpunct,
    icon: IconPoint,
    run: (editor) => editor.chain().focus().insertContent('·').run(),
  },
  plain: {
    id: 'plain',
    label: m.editor_plain,
    icon: IconClearFormatting,
    run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
  },
  undo: {
    id: 'undo',
    label: m.editor_undo,
    keys: 'mod+z',
    icon: IconArrowBackUp,
    refusal: ({ state }) => (undoDepth(state) === 0 ? m.editor_nothing_to_undo() : null),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  redo: {
    id: 'redo',
    label: m.editor_redo,
    keys: 'mod+shift+z',
    icon: IconArrowForwardUp,
    refusal: ({ state }) => (redoDepth(state) === 0 ? m.editor_nothing_to_redo() : null),
    run: (editor) => editor.chain().focus().redo().run(),
  },
} satisfies Record<string, EditorAction>
