import { Day } from '#app/contract/value.ts'
import { formatDate } from '#app/lib/dates.ts'
import { getLocale } from '#app/paraglide/runtime.js'
import type { CellEdit } from '#app/ui/table/column.ts'
import { parseDate } from '#app/ui/parseDate.ts'

/** A day as people write it, or none; what is no day is refused in the words of the contract. */
export function dayCell<Row>({
  read,
  save,
}: {
  read: (row: Row) => string | null
  save: (row: Row, day: string | null) => Promise<unknown>
}): CellEdit<Row> {
  const locale = getLocale()
  const dayIn = (typed: string) => (typed === '' ? null : (parseDate(typed, locale) ?? typed))
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
