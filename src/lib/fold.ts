/**
 * Folds a text so that two spellings a reader takes for the same compare equal: no accents or case, `œ` as `oe`,
 * the point médian gone (`donateur·ice` → `donateurice`), apostrophes, hyphens, punctuation and every kind of
 * space as one space. Symbols (`+ € %`…) stay where they carry meaning. Idempotent; any text is accepted.
 * Store it beside the text to search in, and fold the query the same way.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
    .replace(BETWEEN_WORDS, ' ')
    .trim()
}

/** Accents, zero-width characters and soft hyphens, and the point médian with the characters typed in its place. */
const INVISIBLE = /[\p{M}\p{Cf}·•⋅‧∙・]/gu

/** Back-ticks are symbols to Unicode, and turned commas letters: keyboards and other programs make them apostrophes. */
const BETWEEN_WORDS = /[\p{P}\p{Z}\p{Cc}`ʹ-ʿˈ]+/gu

/** Compatibility decomposition leaves these whole. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }
const UNDECOMPOSED = /[œæßøłđı]/gu
