import {
  IconBold,
  IconBlockquote,
  IconClearFormatting,
  IconGift,
  IconH2,
  IconH3,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLanguage,
  IconLink,
  IconList,
  IconListNumbers,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconMovie,
  IconPoint,
  IconSeparatorHorizontal,
} from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import type { EditorAction } from './action.ts'

const bold: EditorAction = {
  id: 'bold',
  label: m.editor_bold,
  keys: 'Mod-b',
  icon: IconBold,
  isOn: (editor) => editor.isActive('bold'),
  run: (editor) => editor.chain().focus().toggleBold().run(),
}
const italic: EditorAction = {
  id: 'italic',
  label: m.editor_italic,
  keys: 'Mod-i',
  icon: IconItalic,
  isOn: (editor) => editor.isActive('italic'),
  run: (editor) => editor.chain().focus().toggleItalic().run(),
}
const link: EditorAction = {
  id: 'link',
  label: m.editor_link,
  keys: 'Mod-Shift-k',
  icon: IconLink,
  isOn: (editor) => editor.isActive('link'),
  run: (editor) => editor.chain().focus().unsetMark('link', { extendEmptyMarkRange: true }).run(),
  ask: 'link',
}
const heading = (level: 2 | 3): EditorAction => ({
  id: `heading-${level}`,
  label: level === 2 ? m.editor_heading_2 : m.editor_heading_3,
  icon: level === 2 ? IconH2 : IconH3,
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})
const bulletList: EditorAction = {
  id: 'bullet-list',
  label: m.editor_bullet_list,
  keys: 'Mod-Shift-8',
  icon: IconList,
  isOn: (editor) => editor.isActive('bulletList'),
  run: (editor) => editor.chain().focus().toggleBulletList().run(),
}
const orderedList: EditorAction = {
  id: 'ordered-list',
  label: m.editor_ordered_list,
  keys: 'Mod-Shift-7',
  icon: IconListNumbers,
  isOn: (editor) => editor.isActive('orderedList'),
  run: (editor) => editor.chain().focus().toggleOrderedList().run(),
}
const indent: EditorAction = {
  id: 'indent',
  label: m.editor_indent,
  icon: IconIndentIncrease,
  run: (editor) => editor.chain().focus().sinkListItem('listItem').run(),
}
const outdent: EditorAction = {
  id: 'outdent',
  label: m.editor_outdent,
  icon: IconIndentDecrease,
  run: (editor) => editor.chain().focus().liftListItem('listItem').run(),
}
const quotation: EditorAction = {
  id: 'quotation',
  label: m.editor_quotation,
  keys: 'Mod-Shift-b',
  icon: IconBlockquote,
  isOn: (editor) => editor.isActive('quotation'),
  run: (editor) => editor.chain().focus().toggleWrap('quotation').run(),
}
const rule: EditorAction = {
  id: 'rule',
  label: m.editor_rule,
  icon: IconSeparatorHorizontal,
  run: (editor) => editor.chain().focus().setHorizontalRule().run(),
}
const banner: EditorAction = {
  id: 'banner',
  label: m.editor_banner,
  icon: IconGift,
  run: (editor) => editor.chain().focus().insertContent({ type: 'donationBanner' }).run(),
}
const embed: EditorAction = {
  id: 'embed',
  label: m.editor_embed,
  icon: IconMovie,
  run: () => undefined,
  ask: 'embed',
}
const language: EditorAction = {
  id: 'language',
  label: m.editor_language,
  icon: IconLanguage,
  isOn: (editor) => editor.isActive('language'),
  run: (editor) => editor.chain().focus().unsetMark('language').run(),
  ask: 'language',
}
const interpunct: EditorAction = {
  id: 'interpunct',
  label: m.editor_interpunct,
  icon: IconPoint,
  run: (editor) => editor.chain().focus().insertContent('·').run(),
}
const plain: EditorAction = {
  id: 'plain',
  label: m.editor_plain,
  icon: IconClearFormatting,
  run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
}
const undo: EditorAction = {
  id: 'undo',
  label: m.editor_undo,
  keys: 'Mod-z',
  icon: IconArrowBackUp,
  run: (editor) => editor.chain().focus().undo().run(),
}
const redo: EditorAction = {
  id: 'redo',
  label: m.editor_redo,
  keys: 'Mod-Shift-z',
  icon: IconArrowForwardUp,
  run: (editor) => editor.chain().focus().redo().run(),
}

/** The actions of each kind of text, in the order of the toolbar; the inner lists are its groups. */
export const actionsOf: Record<'summary' | 'answer', EditorAction[][]> = {
  summary: [
    [heading(2), heading(3)],
    [bold, italic, link, language],
    [bulletList, orderedList, indent, outdent, quotation],
    [rule, banner, embed, interpunct],
    [plain, undo, redo],
  ],
  answer: [
    [bold, italic, link, language],
    [bulletList, orderedList, indent, outdent],
    [interpunct, plain, undo, redo],
  ],
}
