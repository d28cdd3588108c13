import { expect, test } from 'vitest'
import { formatMoney, formatPercent } from './money.ts'

/** Which no-break space Intl writes depends on its ICU version; that it breaks nowhere does not. */
function spaced(text: string) {
  return new RegExp(`^${text.replaceAll(' ', '[\u00a0\u202f]')}$`, 'u')
}

test('amounts in French have no-break spaces and a comma', () => {
  expect(formatMoney(3_000_000)).toMatch(spaced('30 000,00 €'))
  expect(formatMoney(1000, 'EUR')).toMatch(spaced('10,00 €'))
  expect(formatMoney(3_000_050, 'EUR', 'en')).toBe('€30,000.50')
})

test('percentages keep two decimals at most', () => {
  expect(formatPercent(1000 / 3_000_000)).toMatch(spaced('0,03 %'))
  expect(formatPercent(0.5)).toMatch(spaced('50 %'))
  expect(formatPercent(1.2)).toMatch(spaced('120 %'))
  expect(formatPercent(0.0534, 'en')).toBe('5.34%')
})
