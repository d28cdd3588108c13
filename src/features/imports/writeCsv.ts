import Papa from 'papaparse'
import { harmless } from '#app/lib/csvCell.ts'

/** Lines for a spreadsheet, to be mended and imported again. */
export function writeCsv(rows: string[][]): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => row.map(harmless)),
    { delimiter: ';' },
  )}\r\n`
}
