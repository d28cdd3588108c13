import { clockTime } from '#app/contract/document/clockTime.ts'
import { escapeText } from '#app/contract/document/entities.ts'
import type { Marker } from '#app/contract/production-parts.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { secondsBetween } from './chaptersFrom.ts'

/** Words noted on air, and the second of the video where they were said. */
export interface Quotation {
  id: string
  start_seconds: number
  text: string
}

/** The words that were noted on air, not in a false start before it, and are not yet in the text of the page. */
export function quotationsFrom(
  markers: Marker[],
  started_at: string,
  duration: number | null,
  body_html: string,
): Quotation[] {
  return markers
    .filter(({ kind, text }) => kind === 'quote' && text.trim() !== '')
    .map(({ id, at, text }) => ({
      id: `q-${id}`,
      start_seconds: secondsBetween(started_at, at),
      text: unquoted(text),
    }))
    .filter(({ start_seconds }) => start_seconds >= -EARLY)
    .map((quotation) => ({ ...quotation, start_seconds: Math.max(0, quotation.start_seconds) }))
    .filter(({ start_seconds }) => duration === null || start_seconds < duration)
    .filter((quotation) => !isQuoted(body_html, quotation))
    .toSorted((one, other) => one.start_seconds - other.start_seconds)
}

/** What is noted as the air begins is of it. In seconds. */
const EARLY = 60

/** Whether the text quotes something from that second on, or has these words; a few may be there by chance. */
function isQuoted(body_html: string, { start_seconds, text }: Quotation): boolean {
  const words = plain(text)
  return (
    body_html.includes(` data-start="${start_seconds}"`) ||
    (words.length > FEW && plain(htmlToText(body_html)).includes(words))
  )
}

/** In characters. */
const FEW = 15

/** A block of the text, its moment last. Nobody is named: the one who noted the words is not the one who said them. */
export function quotationHtml({ start_seconds, text }: Quotation): string {
  const lines = text.split('\n').flatMap((line) => escapeText(line.trim()) || [])
  const moment = `<time data-seconds="${start_seconds}">${clockTime(start_seconds)}</time>`
  return `<blockquote data-start="${start_seconds}"><p>${lines.join('</p><p>')} ${moment}</p></blockquote>`
}

/** A block that quotes needs no quotation marks around it all. */
function unquoted(text: string) {
  const whole = text.trim()
  return (/^(?:«([^«»]*)»|“([^“”]*)”|"([^"]*)")$/.exec(whole)?.slice(1).find(Boolean) ?? whole).trim()
}

const plain = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
