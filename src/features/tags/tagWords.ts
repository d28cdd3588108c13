import type { SheetWords } from '#app/api/keeping.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import { tagKindWords } from './labels.ts'

/** The fields of a tag’s sheet, as its controls call them. */
export const tagWords: SheetWords = {
  name: [m.tags_name],
  kind: [m.tags_kind, (kind) => tagKindWords(String(kind))],
  synonyms: [m.tag_page_synonyms],
  description: [m.tags_description],
  introduction_html: [m.tag_page_introduction, (html) => htmlToText(String(html ?? ''))],
  slug: [m.tags_slug],
}
