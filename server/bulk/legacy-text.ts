import type { Content } from '#app/contract/broadcast-input.ts'
import { findFlatFaq } from '#app/lib/flatFaq.ts'
import { topBlocks } from '#app/site/topBlocks.ts'

const SOURCE = '[auposte_bandeau_don]'
const BANNER = '<aside data-block="donation"></aside>'

/** The text with each donation shortcode as its block: in place of its paragraph, or after it. Elsewhere it stays. */
export function withBanners(html: string): string {
  const blocks = topBlocks(html)
  if (blocks === null) return html
  return blocks
    .map(({ name, html: block }) => {
      const parts = block.split(SOURCE)
      if (name !== 'p' || parts.length === 1) return block
      const rest = parts.join('').replace(/ {2,}/g, ' ').replace(' </p>', '</p>')
      const banners = BANNER.repeat(parts.length - 1)
      return /^<p[^>]*>\s*<\/p>$/.test(rest) ? banners : rest + banners
    })
    .join('')
}

/**
 * The page with a FAQ flattened into its text as pairs, when there is no doubt: two questions at least, an answer each,
 * no FAQ yet.
 */
export function withPairs(content: Content): Content {
  const blocks = topBlocks(content.body_html)?.map((block) => block.html)
  const found = blocks && content.faqs.length === 0 ? findFlatFaq(blocks) : null
  if (!blocks || !found || found.pairs.length < 2) return content
  return {
    ...content,
    body_html: blocks.toSpliced(found.start, found.end - found.start + 1).join(''),
    faqs: found.pairs.map(({ question, answer }, index) => ({
      id: `faq-${index + 1}`,
      question,
      answer_html: answer.join(''),
    })),
  }
}
