import { StarterKit } from '@tiptap/starter-kit'
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

const words = [Link, Language, Superscript, Subscript, Abbreviation, LegacyBlock]
const unwanted = { blockquote: false, code: false, codeBlock: false, link: false, underline: false } as const

/**
 * The summary, headless: what `allowList.summary` holds. The editor adds views to the nodes that need one. Hand it
 * `prepareDocument(html, 'summary')`, and send `prepareDocument(editor.getHTML(), 'summary')`.
 */
export const summaryExtensions = [
  StarterKit.configure({ ...unwanted, heading: { levels: [2, 3, 4] } }),
  ...words,
  Quotation,
  QuotationSource,
  Figure,
  MediaEmbed,
  Timecode,
  DonationBanner,
]

/** The answer to a question: what `allowList.answer` holds. */
export const answerExtensions = [
  StarterKit.configure({ ...unwanted, heading: false, horizontalRule: false, trailingNode: false }),
  ...words,
]
