import type { Content } from '#app/contract/broadcast-input.ts'
import { fold } from '#app/lib/fold.ts'
import { htmlToText } from '#app/lib/htmlText.ts'

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
 * The column `search`: what a broadcast is called and who is in it on the first line, which is what counts for order;
 * the leads and the ids on the second. `names` are the `search` columns of its guests, tags and series.
 */
export function searchText(broadcast: Short, names: string): string {
  const { title, subtitle, lead, lead_announce, youtube_id, wp_legacy_id, peertube } = broadcast
  const ids = [youtube_id, wp_legacy_id, peertube.peertube_uuid, peertube.peertube_short_uuid]
  const first = [title, subtitle, names]
  return [first, [lead, lead_announce, ...ids]].map((line) => fold(line.join(' '))).join('\n')
}

/** The column `words`: the words of the summary and of the FAQ, folded, each once. */
export function wordsOf({ body_html, faqs }: Pick<Content, 'body_html' | 'faqs'>): string {
  const texts = [body_html, ...faqs.flatMap((faq) => [faq.question, faq.answer_html])]
  const written = new Set(texts.map(htmlToText).join('\n').split(/\s+/))
  const words = new Set(fold([...written].join(' ')).split(' '))
  let room = LARGEST
  const kept = [...words].filter((word) => {
    const size = Buffer.byteLength(word) + 1
    if (size > LONGEST) return false
    room -= size
    return room > 0
  })
  return kept.join(' ')
}

/** PostgreSQL refuses an index of more than 1 MB a row: no text has that many words, but a paste of noise does. */
const LARGEST = 200_000
const LONGEST = 200
