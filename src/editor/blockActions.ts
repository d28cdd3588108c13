import {
  IconBlockquote,
  IconGift,
  IconH2,
  IconH3,
  IconH4,
  IconIndentDecrease,
  IconIndentIncrease,
  IconList,
  IconListNumbers,
  IconMovie,
  IconPhoto,
  IconClockPlay,
  IconSeparatorHorizontal,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { m } from '#app/paraglide/messages.js'
import type { EditorAction } from './action.ts'
import { toggleQuotation } from './quotation.ts'

const outsideLists = (editor: Editor) => (editor.isActive('listItem') ? null : m.editor_only_in_lists())

function heading(level: 2 | 3 | 4, label: () => string, icon: EditorAction['icon']): EditorAction {
  return {
    id: `heading-${level}`,
    label,
    icon,
    isOn: (editor) => editor.isActive('heading', { level }),
    run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  }
}

/** What makes, moves and inserts blocks. */
export const blockActions = {
  heading2: heading(2, m.editor_heading_2, IconH2),
  heading3: heading(3, m.editor_heading_3, IconH3),
  heading4: heading(4, m.editor_heading_4, IconH4),
  bulletList: {
    id: 'bullet-list',
    label: m.editor_bullet_list,
    keys: 'mod+shift+8',
    icon: IconList,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  orderedList: {
    id: 'ordered-list',
    label: m.editor_ordered_list,
    keys: 'mod+shift+7',
    icon: IconListNumbers,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  indent: {
    id: 'indent',
    label: m.editor_indent,
    icon: IconIndentIncrease,
    refusal: outsideLists,
    run: (editor) => editor.chain().focus().sinkListItem('listItem').run(),
  },
  outdent: {
    id: 'outdent',
    label: m.editor_outdent,
    icon: IconIndentDecrease,
    refusal: outsideLists,
    run: (editor) => editor.chain().focus().liftListItem('listItem').run(),
  },
  quotation: {
    id: 'quotation',
    label: m.editor_quotation,
    keys: 'mod+shift+b',
    icon: IconBlockquote,
    isOn: (editor) => editor.isActive('quotation'),
    run: toggleQuotation,
  },
  picture: {
    id: 'picture',
    label: m.editor_picture,
    icon: IconPhoto,
    run: () => undefined,
    ask: 'picture',
  },
  embed: {
    id: 'embed',
    label: m.editor_embed,
    icon: IconMovie,
    run: () => undefined,
    ask: 'embed',
  },
  timecode: {
    id: 'timecode',
    label: m.editor_timecode,
    icon: IconClockPlay,
    run: () => undefined,
    ask: 'timecode',
  },
  banner: {
    id: 'banner',
    label: m.editor_banner,
    icon: IconGift,
    run: (editor) => editor.chain().focus().insertContent({ type: 'donationBanner' }).run(),
  },
  rule: {
    id: 'rule',
    label: m.editor_rule,
    icon: IconSeparatorHorizontal,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
} satisfies Record<string, EditorAction>
