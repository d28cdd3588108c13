import { fold } from './fold.ts'

/**
 * The other ways in which readers look for a text, folded, the text itself left out: each gender of its inclusive forms
 * (`donateur·ice`, `invité(e)s`, `auteur-ice-s`, `citoyen.ne.s`), and what hyphens and dots hold together in one word
 * (`anti-racisme`, `S.N.C.F.`, `prud’hommes`). Store them beside the text, and look for them beside a word typed.
 */
export function spellings(text: string): string[] {
  if (!MARKED.test(text)) return []
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(\p{L}{3,})\(s\)/gu, '$1s')
  const masculine = plain
    .replace(INCLUSIVE, (_, stem: string, _one?: string, _other?: string, s?: string) => plural(stem, s))
    .replace(DOTS, ' ')
  const feminine = plain.replace(INCLUSIVE, (_, stem: string, one?: string, other?: string, s?: string) =>
    plural(feminineOf(stem, one ?? other ?? ''), s),
  )
  const whole = plain.replace(INITIALS, (letters) => letters.replaceAll('.', '')).replace(HELD, '')
  const written = fold(text)
  const others = [masculine, feminine, whole].map(fold)
  return [...new Set(others)].filter((other) => other !== written && other !== '')
}

/** Most texts have nothing of the kind. */
const MARKED = /[·•⋅‧∙・.\-‐‑/('’]/u
const DOTS = /[·•⋅‧∙・]/gu
const INITIALS = /(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu
/** Hyphens within a word, and apostrophes that elide nothing. */
const HELD = /(?<=\p{L})[-‐](?=\p{L})|(?<=\p{L}{3})['’](?=\p{L})/gu

/** A stem, a mark, the feminine ending, perhaps another mark and an s. Hyphens and dots also stand elsewhere: fewer endings. */
const INCLUSIVE = new RegExp(
  '(\\p{L}{2,})(?:[·•⋅‧∙・](e|[tr]{0,2}ice|eu?se|se|[nlthf]e|i?ere|re|i?ve|e?sse)' +
    '|[.\\-‐/(](e|[tr]{0,2}ice|euse|se|ne|i?ere|i?ve))\\)?(?:[·•⋅‧∙・.\\-‐/(]?(s))?\\)?(?!\\p{L})',
  'gu',
)

function feminineOf(stem: string, ending: string): string {
  for (const [asks, of, becomes] of FEMININES)
    if (asks.test(ending) && of.test(stem)) return stem.replace(of, becomes)
  return stem + ending
}

/** For such an ending, what such a stem becomes: `auteur` and `ice` make `autrice`. */
const FEMININES: [ending: RegExp, stem: RegExp, becomes: string][] = [
  [/ice$/, /eur$/, 'rice'],
  [/se$/, /eu[rx]$/, 'euse'],
  [/re$/, /er$/, 'ere'],
  [/ve$/, /f$/, 've'],
  [/sse$/, /e$/, 'esse'],
  [/^e$/, /([eo])n$/, '$1nne'],
]

const plural = (word: string, s: string | undefined) =>
  s === undefined || /[sx]$/.test(word) ? word : `${word}s`
