import type { Content } from '#app/contract/broadcast-input.ts'
import { fold } from '#app/lib/fold.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { spellings } from '#app/lib/spellings.ts'

interface Short {
  title: string
  subtitle: string | null
  lead: string | null
  lead_announce: string | null
  youtube_id: string | null
  wp_legacy_id: number | null
  peertube: { peertube_uuid?: string | null; peertube_short_uuid?: string | null }
}

/**
 * The column `search`, on three lines, since the first two count for order: the title; the subtitle and who is in it;
 * the leads and the ids. `names` are the `search` columns of its guests, tags and series.
 */
export function searchText(broadcast: Short, names: string): string {
  const { title, subtitle, lead, lead_announce, youtube_id, wp_legacy_id, peertube } = broadcast
  const ids = [youtube_id, wp_legacy_id, peertube.peertube_uuid, peertube.peertube_short_uuid]
  const called = [subtitle, names, ...otherWords(title), ...otherWords(subtitle)]
  const told = [lead, lead_announce, ...ids, ...otherWords(lead), ...otherWords(lead_announce)]
  return [[title], called, told].map((line) => fold(line.join(' '))).join('\n')
}

/** The column `words`: the words of the summary and of the FAQ in all their spellings, folded, each once. */
export function wordsOf({ body_html, faqs }: Pick<Content, 'body_html' | 'faqs'>): string {
  const texts = [body_html, ...faqs.flatMap((faq) => [faq.question, faq.answer_html])]
  const written = [...new Set(texts.map(htmlToText).join('\n').split(/\s+/))]
  const words = new Set(fold([...written, ...otherWords(written.join(' '))].join(' ')).split(' '))
  let room = LARGEST
  const kept = [...words].filter((word) => {
    const size = Buffer.byteLength(word) + 1
    if (size > LONGEST) return false
    room -= size
    return room > 0
  })
  return kept.join(' ')
}

/** The words that only the other spellings of a text have. */
function otherWords(text: string | null): string[] {
  const written = new Set(fold(text ?? '').split(' '))
  const others = new Set(spellings(text ?? '').flatMap((other) => other.split(' ')))
  return [...others].filter((word) => !written.has(word))
}

/** PostgreSQL refuses an index of more than 1 MB a row: no text has that many words, but a paste of noise does. */
const LARGEST = 200_000
const LONGEST = 200
