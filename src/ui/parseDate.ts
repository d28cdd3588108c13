import { fold } from '#app/lib/fold.ts'
import { languageTag, type Locale } from '#app/lib/locale.ts'

/**
 * Reads a day as people type it and answers `YYYY-MM-DD`, or null when it is not one: `29/03/2026`, `29.3.26`,
 * `2026-03-29`, `29032026`, `29 mars 2026`, `1er mai 2026`. Day before month, as everywhere in the product.
 */
export function parseDate(text: string, locale: Locale = 'fr'): string | null {
  const typed = fold(text)
  const found = ISO.exec(typed) ?? NUMBERS.exec(typed) ?? WORDS.exec(typed)
  if (!found?.groups) return null
  const { d = '', m = '', y = '' } = found.groups
  const month = /^\d+$/.test(m) ? Number(m) : monthNumber(m, locale)
  return calendarDay(Number(y.length === 2 ? `20${y}` : y), month, Number(d))
}

/** What is typed has been folded: whatever stood between the parts is one space. */
const ISO = /^(?<y>\d{4}) (?<m>\d{1,2}) (?<d>\d{1,2})$/
const NUMBERS = /^(?<d>\d{1,2}) ?(?<m>\d{1,2}) ?(?<y>\d{4}|\d{2})$/
const WORDS = /^(?:[a-z]{3,} )?(?<d>\d{1,2})(?:er)? (?<m>[a-z]{3,}) (?<y>\d{4}|\d{2})$/

/** The month that begins with these letters, if there is only one (`jui` could be two). */
function monthNumber(letters: string, locale: Locale) {
  const format = new Intl.DateTimeFormat(languageTag[locale], { month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, index) => fold(format.format(Date.UTC(2000, index))))
  const matches = names.flatMap((name, index) => (name.startsWith(letters) ? [index + 1] : []))
  return matches.length === 1 ? (matches[0] ?? 0) : 0
}

function calendarDay(year: number, month: number, day: number) {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
