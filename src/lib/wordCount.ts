/**
 * The number of words of a plain text, as a French reader counts them: `l’eau`, `donateur·ice`, `contre-attaque` and
 * `30 000,00` (with no-break spaces) are one word each (UAX 29, and compounds too); punctuation is none.
 */
export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0
}

const WORD =
  /[\p{L}\p{N}\p{M}]+(?:(?:[’'·.,\u2010\u2011-]|(?<=\p{N})[\u00a0\u202f](?=\p{N}{3}))[\p{L}\p{N}\p{M}]+)*/gu
