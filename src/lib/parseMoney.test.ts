import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney } from './money.ts'
import { parseMoney } from './parseMoney.ts'

test.each([
  ['1 900,00', 190_000],
  ['1\u202f900,00\u00a0€', 190_000],
  ['1900', 190_000],
  ['12,5', 1250],
  ['0', 0],
  ['1.900,00', 190_000],
  ['1,900.00', 190_000],
  ['1.900', 190_000],
  ['30000 euros', 3_000_000],
])('%s is %i cents', (text, cents) => {
  expect(parseMoney(text)).toBe(cents)
})

test.each(['', 'mille', '-12', '12,345,6', '1,2,3', '12,', '1e5', '9'.repeat(30)])(
  '%s is no amount',
  (text) => {
    expect(parseMoney(text)).toBeNull()
  },
)

test('what is written is read back, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      fc.constantFrom('fr' as const, 'en' as const),
      (cents, locale) => {
        expect(parseMoney(formatMoney(cents, 'EUR', locale))).toBe(cents)
      },
    ),
  )
})
