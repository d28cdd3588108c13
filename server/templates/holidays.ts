import type { Span } from './occurrences.ts'

/**
 * The public holidays of France between two days, by day, with their names in French. Their rules weigh much and take
 * half a second to read: only whoever looks at a calendar waits for them, once.
 */
export async function holidaysBetween({ from, to }: Span): Promise<Map<string, string>> {
  const { default: Holidays } = await import('date-holidays')
  const france = new Holidays('FR')
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, n) => first + n)
  const all = years.flatMap((year) => france.getHolidays(year, 'fr'))
  return new Map(
    all.filter(({ type }) => type === 'public').map(({ date, name }) => [date.slice(0, 10), name]),
  )
}
