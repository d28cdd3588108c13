import { formatNumber } from './formatNumber.ts'
import type { Locale } from './locale.ts'

/** An amount in integer cents of an ISO 4217 currency: `30 000,00 €` with no-break spaces, `€30,000.00` in English. */
export function formatMoney(cents: number, currency = 'EUR', locale: Locale = 'fr'): string {
  return formatNumber(cents / 100, locale, { style: 'currency', currency })
}

/** A ratio (0.5 is a half) as a percentage of at most two decimals: `50 %`, `0,03 %` with a no-break space. */
export function formatPercent(ratio: number, locale: Locale = 'fr'): string {
  return formatNumber(ratio, locale, { style: 'percent', maximumFractionDigits: 2 })
}
