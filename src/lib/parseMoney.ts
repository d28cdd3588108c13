/**
 * An amount as people type it, in integer cents: `1 900,00`, `1900`, `1 900 €`, `12,5`, `1.900,00`, `1,900.00`. Spaces
 * of any kind are ignored; a comma or a point before one or two last digits is the decimal one, any other groups
 * thousands. Null when it is not an amount, or is negative.
 */
export function parseMoney(text: string): number | null {
  const bare = text.replace(/\s/g, '').replace(/^€|(€|euros?|eur)$/i, '')
  const { whole, group, point, cents = '' } = AMOUNT.exec(bare)?.groups ?? {}
  if (whole === undefined || (point !== undefined && point === group)) return null
  const units = group === undefined ? whole : whole.replaceAll(group, '')
  const total = Number(units) * 100 + Number(cents.padEnd(2, '0'))
  return Number.isSafeInteger(total) ? total : null
}

const AMOUNT =
  /^(?<whole>\d{1,3}(?<group>[.,])\d{3}(?:\k<group>\d{3})*|\d+)(?:(?<point>[.,])(?<cents>\d{1,2}))?$/
