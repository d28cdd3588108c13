import type { ImportFault, ImportPreview } from '#app/contract/import.ts'
import type { CsvFile } from './readFile.ts'

/** The lines of a file that are refused, under its own head, each with what is wrong with it in a last column. */
export function refusedRows(
  { head, rows }: Pick<CsvFile, 'head' | 'rows'>,
  { faults, refused_lines }: Pick<ImportPreview, 'faults' | 'refused_lines'>,
  { title, wordsOf }: { title: string; wordsOf: (fault: ImportFault) => string },
): string[][] {
  const reasons = new Map<number, string[]>()
  for (const fault of faults) reasons.set(fault.line, [...(reasons.get(fault.line) ?? []), wordsOf(fault)])
  const kept = head.flatMap((name, at) => (name === title ? [] : [at])) // not the reasons of an earlier try
  return [
    [...kept.map((at) => head[at] ?? ''), title],
    ...refused_lines.map((line) => {
      const cells = rows[line - FIRST_LINE] ?? []
      const beyond = cells.slice(head.length) // a separator that was not quoted
      return [...kept.map((at) => cells[at] ?? ''), (reasons.get(line) ?? []).join(' '), ...beyond]
    }),
  ]
}

/** Below the head, as spreadsheets count. */
const FIRST_LINE = 2
