import Papa from 'papaparse'

export type Delimiter = ';' | ',' | '\t'

/** Cells for a spreadsheet: UTF-8 with a byte order mark, `;` between them, none of which runs as a formula. */
export function writeCsv(rows: string[][]): string {
  const cells = rows.map((row) => row.map(harmless))
  return `\ufeff${Papa.unparse(cells, { delimiter: ';' })}\r\n`
}

/** Cells as they were before `writeCsv`, or the line on which a quotation mark begins that nothing closes. */
export function readCsv(text: string, delimiter: Delimiter): { rows: string[][] } | { brokenLine: number } {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken !== undefined) return { brokenLine: (broken.row ?? 0) + 1 }
  return { rows: data.map((row) => row.map(unharmed)) }
}

/** A cell that a spreadsheet would run as a formula begins with an apostrophe; so that it can go again, one that looks so does too. */
const harmless = (cell: string) => (/^'*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell)
const unharmed = (cell: string) => cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, '')
