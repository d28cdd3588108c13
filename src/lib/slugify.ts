import { fold } from './fold.ts'

/**
 * The address of a page, made from its title: ASCII `[a-z0-9-]`, at most 90 characters.
 *
 * - The point médian vanishes: `donateur·ice` → `donateurice`.
 * - An apostrophe becomes a hyphen: `l’ordre` → `l-ordre`, so that readers and search engines see the word `ordre`.
 *   (The WordPress site wrote `lordre`; its addresses live on as redirects, so new ones need not imitate them.)
 * - A longer title is cut at a word, and the cut never leaves a stop word dangling (`…-de-la`). A title that fits
 *   keeps all its words: `Plan A` is `plan-a`.
 *
 * Answers '' when the title holds no Latin letter or digit.
 */
export function slugify(text: string): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return whole.length <= MAX ? whole : withoutTrailingStopWords(cutAtWord(whole))
}

const MAX = 90

function cutAtWord(slug: string) {
  const lastHyphen = slug.lastIndexOf('-', MAX)
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : MAX)
}

function withoutTrailingStopWords(slug: string) {
  const words = slug.split('-')
  const last = words.findLastIndex((word) => !STOP_WORDS.has(word))
  return last < 0 ? slug : words.slice(0, last + 1).join('-')
}

const STOP_WORDS = new Set(
  (
    'a au aux avec c ce ces cet cette chez comme d dans de depuis des dont du elle elles en entre est et il ils j je l ' +
    'la le les leur leurs m mais mes mon n ne ni nos notre nous on ou par pas pour qu quand que qui s sa sans se ses ' +
    'si son sont sous sur t ta tes ton tu un une vers vos votre vous y'
  ).split(' '),
)
