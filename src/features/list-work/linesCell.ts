import type { CellEdit } from '#app/ui/table/column.ts'

/** A text of several lines in a cell of one: where a line ends, a pilcrow stands. */
export function linesCell<Row>({
  read,
  save,
  maxLength,
}: {
  read: (row: Row) => string | null
  save: (row: Row, text: string) => Promise<unknown>
  maxLength: number
}): CellEdit<Row> {
  return {
    read: (row) => (read(row) ?? '').replaceAll('\n', ' ¶ '),
    save: (row, typed) => save(row, typed.replaceAll(/ ?¶ ?/g, '\n')),
    maxLength,
  }
}
