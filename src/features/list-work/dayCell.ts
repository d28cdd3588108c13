import { Day } from '#app/contract/value.ts'
import { formatDate } from '#app/lib/dates.ts'
import { getLocale } from '#app/paraglide/runtime.js'
import type { CellEdit } from '#app/ui/table/column.ts'

/**
 * A day in figures, `20/3/2026`, or none; what is no day is refused in the words of the contract. `parseDate` knows
 * months by name, and would weigh on the editor if lists had it too.
 */
export function dayCell<Row>({
  read,
  save,
}: {
  read: (row: Row) => string | null
  save: (row: Row, day: string | null) => Promise<unknown>
}): CellEdit<Row> {
  const locale = getLocale()
  return {
    read(row) {
      const day = read(row)
      return day === null ? '' : formatDate(day, 'UTC', { style: 'numeric', locale })
    },
    save: (row, typed) => save(row, dayIn(typed)),
    check: (typed) => Day.nullable().safeParse(dayIn(typed)).error?.issues[0]?.message ?? null,
    maxLength: 30,
  }
}

function dayIn(typed: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed) ?? []
  if (day !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return typed === '' ? null : typed
}
