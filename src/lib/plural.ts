import { formatNumber } from './formatNumber.ts'
import type { Locale } from './locale.ts'

/**
 * A count with its noun, joined by a no-break space: `1 donateur·ice`, `2 donateur·ices`. French is singular below 2
 * (`0 invité`, `1,5 heure`), English only at 1.
 */
export function plural(n: number, forms: { one: string; other: string }, locale: Locale = 'fr'): string {
  const isOne = locale === 'fr' ? Math.abs(n) < 2 : n === 1
  return `${formatNumber(n, locale)}\u00a0${isOne ? forms.one : forms.other}`
}
