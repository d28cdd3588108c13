import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate } from '#app/lib/dates.ts'
import { parseDate } from './parseDate.ts'

test.each([
  ['29/03/2026', '2026-03-29'],
  ['6.2.25', '2025-02-06'],
  ['2026-03-29', '2026-03-29'],
  ['29032026', '2026-03-29'],
  ['jeudi 6 février 2025', '2025-02-06'],
  ['1er mai 2026', '2026-05-01'],
  ['3 août 26', '2026-08-03'],
])('reads %s', (typed, date) => expect(parseDate(typed)).toBe(date))

test.each(['', '31/02/2026', '29/02/2025', '12/13/2026', '6 jui 2025', '2026', 'demain', '1/2'])(
  'refuses %s',
  (typed) => expect(parseDate(typed)).toBeNull(),
)

test('reads back every day in every style it is shown in', () => {
  const days = fc.date({
    min: new Date('2000-01-01T00:00Z'),
    max: new Date('2099-12-31T00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('full', 'long', 'numeric'),
      fc.constantFrom('fr', 'en'),
      (date, style, locale) => {
        const day = date.toISOString().slice(0, 10)
        expect(parseDate(formatDate(day, 'UTC', { style, locale }), locale)).toBe(day)
      },
    ),
  )
})
