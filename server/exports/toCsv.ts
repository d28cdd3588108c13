import Papa from 'papaparse'
import { harmless } from '#app/lib/csvCell.ts'
import type { Columns } from './columns.ts'

/** Rows for a spreadsheet: UTF-8 with a byte order mark, `;` between cells, none of which runs as a formula. */
export function toCsv<Row>(columns: Columns<Row>, rows: Row[]): string {
  const read = Object.values(columns)
  const cells = rows.map((row) => read.map((cell) => harmless(String(cell(row) ?? ''))))
  return `\ufeff${Papa.unparse([Object.keys(columns), ...cells], { delimiter: ';' })}\r\n`
}
