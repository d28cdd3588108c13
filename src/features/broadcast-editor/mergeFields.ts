import type { Appearance, Chapter, Faq } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import type { TagRef } from '#app/contract/tag.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import {
  agreed,
  type Merged,
  type MergeFields,
  mergeWhole,
  together,
  type Versions,
} from '#app/save/merged.ts'
import { type ItemKind, mergeItems } from '#app/save/mergeItems.ts'
import { mergeText } from '#app/save/mergeText.ts'
import type { BroadcastFields } from './fields.ts'
import { textOf } from './fieldWords.ts'
import { mergeHtml } from './mergeHtml.ts'
import type { FieldName } from './problems.ts'

/** How the fields of a page are merged; `zone` is the newsroom's. A field without a line here is one thing. */
export function mergeFields(zone: string): MergeFields<BroadcastFields> {
  return (field, versions) => {
    const merge = MERGES[field]
    if (merge !== undefined) return merge(versions)
    return mergeWhole(versions, { id: field, name: '', text: (value) => textOf(field, value, zone) })
  }
}

const MERGES: { [K in FieldName]?: (versions: Versions<BroadcastFields[K]>) => Merged<BroadcastFields[K]> } =
  {
    lead: (versions) => mergeText(versions, ''),
    lead_announce: (versions) => mergeText(versions, ''),
    body_html: (versions) => mergeHtml(versions, { kind: 'summary', name: '' }),
    guests: (versions) => mergeItems(versions, guestKind()),
    faqs: (versions) => mergeItems(versions, faqKind()),
    chapters: (versions) => mergeItems(versions, chapterKind()),
    tagging: mergeTagging,
  }

function guestKind(): ItemKind<Appearance> {
  const nameOf = ({ guest }: Appearance) => guest.display_name
  const roleOf = ({ role_label }: Appearance) => role_label ?? ''
  return {
    keyOf: ({ guest_id }) => String(guest_id),
    nameOf,
    textOf: (guest) => [nameOf(guest), roleOf(guest)].filter(Boolean).join(', '),
    isSame: (one, other) => roleOf(one) === roleOf(other),
    blankOf: (guest) => ({ ...guest, role_label: null }),
    merge: ({ base, mine, theirs }, id) => {
      const roles = { base: roleOf(base), mine: roleOf(mine), theirs: roleOf(theirs) }
      const role = mergeWhole(roles, { id, name: nameOf(mine), text: (text) => text })
      return {
        ...role,
        settle: (choose) => ({ ...mine, role_label: role.settle(choose) || null }),
      }
    },
    order: m.broadcast_form_merge_order(),
  }
}

function faqKind(): ItemKind<Faq> {
  const nameOf = ({ question }: Faq) => question || m.broadcast_form_merge_untitled()
  return {
    keyOf: ({ id }) => id,
    nameOf,
    textOf: ({ question, answer_html }) => `${question}\n${htmlToText(answer_html)}`,
    isSame: (one, other) => one.question === other.question && one.answer_html === other.answer_html,
    blankOf: ({ id }) => ({ id, question: '', answer_html: '' }),
    merge: ({ base, mine, theirs }, id) => {
      const questions = { base: base.question, mine: mine.question, theirs: theirs.question }
      const answers = { base: base.answer_html, mine: mine.answer_html, theirs: theirs.answer_html }
      const name = nameOf(mine)
      return together<Faq>({
        id: agreed(id),
        question: mergeWhole(questions, { id, name, text: (text) => text }),
        answer_html: mergeHtml(answers, { kind: 'answer', name, id: `${id} answer` }),
      })
    },
    order: m.broadcast_form_merge_order(),
  }
}

function chapterKind(): ItemKind<Chapter> {
  const lineOf = ({ start_seconds, title }: Chapter) => `${clockTime(start_seconds)} ${title}`
  return {
    keyOf: ({ id }) => id,
    nameOf: ({ title }) => title,
    textOf: lineOf,
    isSame: (one, other) => lineOf(one) === lineOf(other),
    blankOf: ({ id }) => ({ id, start_seconds: 0, title: '' }),
    merge: ({ base, mine, theirs }, id) => {
      const titles = { base: base.title, mine: mine.title, theirs: theirs.title }
      const starts = { base: base.start_seconds, mine: mine.start_seconds, theirs: theirs.start_seconds }
      return together<Chapter>({
        id: agreed(id),
        title: mergeWhole(titles, { id, name: mine.title, text: (text) => text }),
        start_seconds: mergeWhole(starts, { id: `${id} start`, name: mine.title, text: clockTime }),
      })
    },
    order: m.broadcast_form_merge_order(),
  }
}

type Tagging = BroadcastFields['tagging']

/** The tags item by item, and the main one; a tag that one side took out and the other made the main one is asked about. */
function mergeTagging({ base, mine, theirs }: Versions<Tagging>): Merged<Tagging> {
  const marked = ({ tags, main_tag_id }: Tagging) =>
    tags.map((tag) => ({ tag, isMain: tag.id === main_tag_id }))
  const tags = mergeItems({ base: marked(base), mine: marked(mine), theirs: marked(theirs) }, tagKind())
  const named = new Map([base, mine, theirs].flatMap((side) => side.tags).map(({ id, name }) => [id, name]))
  const main = mergeWhole(
    { base: base.main_tag_id, mine: mine.main_tag_id, theirs: theirs.main_tag_id },
    { id: 'main', name: m.broadcast_form_merge_main(), text: (id) => named.get(id ?? 0) ?? null },
  )
  return {
    collisions: [...tags.collisions, ...main.collisions],
    settle: (choose) => {
      const kept = tags.settle(choose).map(({ tag }) => tag)
      const main_tag_id = main.settle(choose)
      return { tags: kept, main_tag_id: kept.some(({ id }) => id === main_tag_id) ? main_tag_id : null }
    },
  }
}

function tagKind(): ItemKind<{ tag: TagRef; isMain: boolean }> {
  return {
    keyOf: ({ tag }) => String(tag.id),
    nameOf: ({ tag }) => tag.name,
    textOf: ({ tag, isMain }) => (isMain ? `★ ${tag.name}` : tag.name),
    isSame: (one, other) => one.isMain === other.isMain,
    blankOf: (item) => item,
    merge: ({ mine }) => agreed(mine),
    order: m.broadcast_form_merge_order(),
  }
}
