import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { TrailingNode } from '@tiptap/extensions/trailing-node'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { Abbreviation } from './abbreviation.ts'
import { DonationBanner } from './donationBanner.ts'
import { Figure } from './figure.ts'
import { Language } from './language.ts'
import { LegacyBlock } from './legacyBlock.ts'
import { Link } from './link.ts'
import { MediaEmbed } from './mediaEmbed.ts'
import { Quotation, QuotationSource } from './quotation.ts'
import { Subscript } from './subscript.ts'
import { Superscript } from './superscript.ts'
import { Timecode } from './timecode.ts'

// One by one: the kit would bring code blocks and the names of every domain of the world along.
const text = [
  Bold,
  BulletList,
  Document,
  Dropcursor,
  Gapcursor,
  HardBreak,
  UndoRedo,
  Italic,
  ListItem,
  ListKeymap,
]
const common = [...text, OrderedList, Paragraph, Strike, Text]
const words = [Link, Language, Superscript, Subscript, Abbreviation, LegacyBlock]

/**
 * The summary, headless: what `allowList.summary` holds. The editor adds views to the nodes that need one. Hand it
 * `prepareDocument(html, 'summary')`, and send `prepareDocument(editor.getHTML(), 'summary')`.
 */
export const summaryExtensions = [
  ...common,
  Heading.configure({ levels: [2, 3, 4] }),
  HorizontalRule,
  TrailingNode,
  ...words,
  Quotation,
  QuotationSource,
  Figure,
  MediaEmbed,
  Timecode,
  DonationBanner,
]

/** The answer to a question: what `allowList.answer` holds. */
export const answerExtensions = [...common, ...words]
