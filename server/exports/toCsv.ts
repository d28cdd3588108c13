import { writeCsv } from '#app/lib/csv.ts'
import type { Columns } from './columns.ts'

/** Rows for a spreadsheet, under their French heads. */
export function toCsv<Row>(columns: Columns<Row>, rows: Row[]): string {
  const read = Object.values(columns)
  return writeCsv([Object.keys(columns), ...rows.map((row) => read.map((cell) => String(cell(row) ?? '')))])
}
