import type { CellEdit } from '#app/ui/table/column.ts'

/** A whole number of so many digits at most, or nothing; `wrong` says what else was typed. */
export function numberCell<Row>({
  read,
  save,
  digits,
  wrong,
}: {
  read: (row: Row) => number | null
  save: (row: Row, value: number | null) => Promise<unknown>
  digits: number
  wrong: string
}): CellEdit<Row> {
  return {
    read: (row) => String(read(row) ?? ''),
    save: (row, typed) => save(row, typed === '' ? null : Number(typed)),
    check: (typed) => (/^\d*$/.test(typed) && typed.length <= digits ? null : wrong),
    maxLength: digits,
    isNumber: true,
  }
}
