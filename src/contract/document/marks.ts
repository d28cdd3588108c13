import { attributeRules, startTag } from './allowlist.ts'
import type { HtmlElement } from './htmlTree.ts'

/** What dresses a stretch of text. A run has at most one mark of each tag, in the order of `MARKS`. */
export type Mark = { tag: string; open: string; href?: string }

/**
 * The marks inside an element: those around it, and its own in place of one of the same kind. Text copied from elsewhere
 * is French unless it says otherwise: Word says so of every word.
 */
export function withMarks(element: HtmlElement, around: readonly Mark[], isCopied: boolean): readonly Mark[] {
  const lang = PAGE.test(element.name) ? null : attributeRules.language(element.attributes.get('lang') ?? '')
  const own = markOf(element)
  if (lang === null && !own) return around
  const kept = around.filter((mark) => mark.tag !== own?.tag && !(lang !== null && mark.tag === 'span'))
  if (own) kept.push(own)
  if (lang !== null && !(isCopied && /^fr\b/.test(lang))) {
    kept.push({ tag: 'span', open: startTag('span', new Map([['lang', lang]])) })
  }
  return kept.toSorted((a, b) => MARKS.indexOf(a.tag) - MARKS.indexOf(b.tag))
}

function markOf({ name, attributes }: HtmlElement): Mark | null {
  const tag = TAGS.get(name)
  if (tag === undefined || (tag === 'abbr' && !attributes.get('title')?.trim())) return null
  if (tag !== 'a') return { tag, open: startTag(tag, attributes) }
  const href = attributeRules.address(attributes.get('href') ?? '')
  return href === null ? null : { tag, open: startTag(tag, attributes), href }
}

/** Outermost first: the order in which the editor writes them too. */
const MARKS = ['a', 'span', 'strong', 'em', 's', 'sup', 'sub', 'abbr']
const PAGE = /^(html|body)$/
const TAGS = new Map([
  ['a', 'a'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['var', 'em'],
  ['s', 's'],
  ['strike', 's'],
  ['del', 's'],
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['abbr', 'abbr'],
  ['acronym', 'abbr'],
])
