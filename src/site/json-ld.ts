import type { BroadcastEventLeaf, FAQPageLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { guestThings } from './guestThings.ts'
import { liveThing } from './liveThing.ts'
import type { PageData } from './page-data.ts'
import { type VideoThing, videoThing } from './videoThing.ts'

type PageThing = VideoThing | BroadcastEventLeaf | PersonLeaf | OrganizationLeaf | FAQPageLeaf

/**
 * The page for machines, by schema.org, as the text of a `<script>`: a `VideoObject` when there is a video, a
 * `BroadcastEvent` when a live is or was planned, a `Person` or `Organization` a guest, a `FAQPage` only when the page
 * shows pairs. `<` is escaped, so that no text can close the element.
 */
export function jsonLdText(data: PageData): string {
  const graph = { '@context': 'https://schema.org', '@graph': graphOf(data) }
  return JSON.stringify(graph).replaceAll('<', '\\u003c')
}

function graphOf(data: PageData): PageThing[] {
  const show = videoThing(data) ?? liveThing(data)
  const faq = faqThing(data)
  return [...(show ? [show] : []), ...guestThings(data), ...(faq ? [faq] : [])]
}

function faqThing({ broadcast: { faqs } }: PageData): FAQPageLeaf | null {
  const pairs = faqs.filter((faq) => faq.question.trim() && htmlToText(faq.answer_html).trim())
  if (pairs.length === 0) return null
  return {
    '@type': 'FAQPage',
    mainEntity: pairs.map((faq) => ({
      '@type': 'Question',
      name: faq.question,
      acceptedAnswer: { '@type': 'Answer', text: htmlToText(faq.answer_html) },
    })),
  }
}
