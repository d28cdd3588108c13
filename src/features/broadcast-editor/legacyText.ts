import type { Faq } from '#app/contract/broadcast.ts'
import { findFlatFaq } from '#app/lib/flatFaq.ts'
import { findShortcodes } from '#app/lib/shortcodes.ts'

/** What an imported or pasted text still holds of the former site. */
export interface LegacyFinds {
  /** Shortcodes that nothing here can convert, as they are written. */
  codes: string[]
  /** How many places of the donation banner. */
  banners: number
  /** How many pairs of a FAQ flattened into the text. */
  pairs: number
}

/** Looks for shortcodes and a flattened FAQ. What is quarantined was seen already. */
export function findLegacy(html: string): LegacyFinds {
  const blocks = blocksOf(html).filter((block) => !block.matches('pre[data-legacy]'))
  const codes = findShortcodes(blocks.map((block) => block.outerHTML).join(''))
  return {
    codes: codes.filter(({ code }) => code !== BANNER).map(({ source }) => source),
    banners: codes.filter(({ code }) => code === BANNER).length,
    pairs: findFlatFaq(blocks.map((block) => block.outerHTML))?.pairs.length ?? 0,
  }
}

/** The text with each `[auposte_bandeau_don]` as the donation block: in place of its paragraph, or after it. */
export function convertBanners(html: string): string {
  return written(
    blocksOf(html).flatMap((block) => {
      const found = block.textContent.split(SOURCE).length - 1
      if (found === 0 || block.matches('pre')) return [block]
      for (const text of textsOf(block)) text.data = text.data.replaceAll(SOURCE, '')
      const banners = Array.from({ length: found }, banner)
      return block.textContent.trim() === '' ? banners : [block, ...banners]
    }),
  )
}

/** Takes the flattened FAQ out of the text, its separators with it. Null when there is none. */
export function extractFaq(html: string): { html: string; faqs: Omit<Faq, 'id'>[] } | null {
  const blocks = blocksOf(html)
  const found = findFlatFaq(blocks.map((block) => block.outerHTML))
  if (found === null) return null
  return {
    html: written(blocks.toSpliced(found.start, found.end - found.start + 1)),
    faqs: found.pairs.map(({ question, answer }) => ({ question, answer_html: answer.join('') })),
  }
}

const BANNER = 'auposte_bandeau_don'
const SOURCE = `[${BANNER}]`

function blocksOf(html: string) {
  return [...new DOMParser().parseFromString(html, 'text/html').body.children]
}

function written(blocks: Element[]) {
  return blocks.map((block) => block.outerHTML).join('')
}

function banner() {
  const aside = document.createElement('aside')
  aside.dataset['block'] = 'donation'
  return aside
}

function textsOf(block: Element): Text[] {
  return [...block.childNodes].flatMap((node) =>
    node instanceof Text ? [node] : node instanceof Element ? textsOf(node) : [],
  )
}
