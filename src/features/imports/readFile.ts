import { type Delimiter, readCsv } from '#app/lib/csv.ts'

/** A file as it was read: its head, the lines below it, and what it was written in. */
export interface CsvFile {
  name: string
  encoding: 'utf-8' | 'windows-1252' | 'utf-16'
  delimiter: ';' | ',' | 'tab'
  head: string[]
  rows: string[][]
}

/** Why a file is no table: nothing below its head, too many lines, or a quotation mark that nothing closes. */
export type CsvTrouble =
  | { code: 'empty' }
  | { code: 'too_many'; count: number }
  | { code: 'quotes'; line: number }

/** The most lines that one import takes. */
const MOST_LINES = 50_000

/** Reads a table out of the bytes of a file: `;`, `,` or tabs, whatever its encoding. */
export function readFile(name: string, bytes: ArrayBuffer): CsvFile | CsvTrouble {
  const { text, encoding } = decode(bytes)
  const first = text.split(/[\r\n]/, 1)[0] ?? ''
  const delimiter = DELIMITERS.toSorted((one, other) => countOf(first, other) - countOf(first, one))[0] ?? ';'
  const read = readCsv(text, delimiter)
  if ('brokenLine' in read) return { code: 'quotes', line: read.brokenLine }
  const [head = [], ...below] = read.rows
  const rows = below.slice(0, below.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1)
  if (rows.length === 0) return { code: 'empty' }
  if (rows.length > MOST_LINES) return { code: 'too_many', count: rows.length }
  return { name, encoding, delimiter: delimiter === '\t' ? 'tab' : delimiter, head, rows }
}

const DELIMITERS: Delimiter[] = [';', ',', '\t']
const countOf = (line: string, sign: string) => line.split(sign).length

/** UTF-8 or UTF-16 where the bytes say so, else what Windows wrote before them. No text holds what no column takes. */
function decode(bytes: ArrayBuffer): { text: string; encoding: CsvFile['encoding'] } {
  const [first, second] = new Uint8Array(bytes)
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const clean = (text: string) => text.replaceAll('\0', '\uFFFD')
  if (mark !== null) return { text: clean(new TextDecoder(mark).decode(bytes)), encoding: 'utf-16' }
  try {
    return { text: clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' }
  } catch {
    return { text: clean(new TextDecoder('windows-1252').decode(bytes)), encoding: 'windows-1252' }
  }
}
