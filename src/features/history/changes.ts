import type { Appearance, Broadcast, Chapter, Faq } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import type { Image } from '#app/contract/image.ts'
import { diffWords, type Stretch } from '#app/lib/diffWords.ts'
import { blocksOf } from './blocks.ts'
import { type BlockChange, diffBlocks } from './diffBlocks.ts'
import { diffItems, type ItemPair } from './diffItems.ts'
import { type FieldName, fieldTexts } from './fieldTexts.ts'

/** One line of a list: what became of its words, and of the text under it when it has one (the answer of a question). */
export interface ItemChange {
  key: string
  change: 'same' | 'added' | 'removed' | 'changed'
  isMoved: boolean
  words: Stretch[]
  blocks: BlockChange[]
}

/** What became of one field, in the form that its kind is read in. */
export type Change = { field: FieldName } & (
  | { shape: 'words'; words: Stretch[] }
  | { shape: 'blocks'; blocks: BlockChange[] }
  | { shape: 'items'; items: ItemChange[] }
  | { shape: 'values'; before: string; after: string }
  | { shape: 'pictures'; before: Image | null; after: Image | null }
)

/** What differs between two states of a page, in the order of the page. `zone` is the newsroom's. */
export function changesBetween(before: Broadcast, after: Broadcast, zone: string): Change[] {
  const words = (field: FieldName, read: (page: Broadcast) => string | null): Change[] => {
    const [old, fresh] = [read(before) ?? '', read(after) ?? '']
    return old === fresh ? [] : [{ field, shape: 'words', words: diffWords(old, fresh) }]
  }
  const value = (field: keyof typeof fieldTexts): Change[] => {
    const [old, fresh] = [fieldTexts[field](before, zone), fieldTexts[field](after, zone)]
    return old === fresh ? [] : [{ field, shape: 'values', before: old, after: fresh }]
  }
  const items = (field: FieldName, found: ItemChange[]): Change[] =>
    found.some((item) => item.change !== 'same' || item.isMoved)
      ? [{ field, shape: 'items', items: found }]
      : []
  return [
    ...words('title', ({ page }) => page.title),
    ...words('subtitle', ({ page }) => page.subtitle),
    ...words('slug', ({ page }) => page.slug),
    ...value('youtube_id'),
    ...value('peertube'),
    ...pictures(before, after),
    ...words('lead', ({ lead }) => lead),
    ...words('lead_announce', ({ lead_announce }) => lead_announce),
    ...value('series'),
    ...value('season_number'),
    ...value('episode_number'),
    ...value('format'),
    ...items(
      'guests',
      diffItems(before.guests, after.guests, guestKey).map((pair) => line(pair, guestWords)),
    ),
    ...value('aired_on'),
    ...value('scheduled_start_at'),
    ...value('scheduled_end_at'),
    ...value('duration_seconds'),
    ...items(
      'tags',
      diffItems(before.tags, after.tags, idOf).map((pair) => line(pair, ({ name }) => name)),
    ),
    ...value('main_tag'),
    ...summary(before, after),
    ...items(
      'chapters',
      diffItems(before.chapters, after.chapters, idOf).map((pair) => line(pair, chapterWords)),
    ),
    ...items('faqs', diffItems(before.faqs, after.faqs, idOf).map(faqLine)),
    ...value('license'),
    ...value('wp_legacy_id'),
    ...words('wp_legacy_link', ({ wp_legacy_link }) => wp_legacy_link),
    ...words('wp_legacy_source_url', ({ wp_legacy_source_url }) => wp_legacy_source_url),
  ]
}

const idOf = ({ id }: { id: number | string }) => String(id)
const guestKey = ({ guest_id }: Appearance) => String(guest_id)
const guestWords = ({ guest, role_label }: Appearance) =>
  [guest.display_name, role_label].filter(Boolean).join(', ')

const chapterWords = ({ start_seconds, title }: Chapter) => `${clockTime(start_seconds)} ${title}`

function pictures(before: Broadcast, after: Broadcast): Change[] {
  if (before.page.image_id === after.page.image_id) return []
  return [{ field: 'image', shape: 'pictures', before: before.page.image, after: after.page.image }]
}

function summary(before: Broadcast, after: Broadcast): Change[] {
  if (before.body_html === after.body_html) return []
  const blocks = diffBlocks(blocksOf(before.body_html), blocksOf(after.body_html))
  return blocks.some(({ change }) => change !== 'same')
    ? [{ field: 'body_html', shape: 'blocks', blocks }]
    : []
}

function line<T>({ key, before, after, isMoved }: ItemPair<T>, read: (item: T) => string): ItemChange {
  const [old, fresh] = [before, after].map((item) => (item === undefined ? '' : read(item)))
  const words = diffWords(old ?? '', fresh ?? '')
  const change =
    before === undefined ? 'added' : after === undefined ? 'removed' : old === fresh ? 'same' : 'changed'
  return { key, change, isMoved, words, blocks: [] }
}

/** A question with its answer; of an answer that nobody touched, nothing is shown. */
function faqLine(pair: ItemPair<Faq>): ItemChange {
  const found = line(pair, ({ question }) => question)
  const [old, fresh] = [pair.before?.answer_html ?? '', pair.after?.answer_html ?? '']
  if (old === fresh) return found
  const change = found.change === 'same' ? 'changed' : found.change
  return { ...found, change, blocks: diffBlocks(blocksOf(old), blocksOf(fresh)) }
}
