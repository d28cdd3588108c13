import { languageTag, type Locale } from './locale.ts'

/**
 * A number for readers: `1 468` (narrow no-break spaces) and a decimal comma in French, `1,468` in English. Not for
 * years or ids. `options` are Intl's.
 */
export function formatNumber(
  n: number,
  locale: Locale = 'fr',
  options: Intl.NumberFormatOptions = {},
): string {
  return new Intl.NumberFormat(languageTag[locale], options).format(n)
}
