import type { Import, ImportFault, ImportPreview } from '#app/contract/import.ts'
import { claims } from './claims.ts'
import { type Ready, readLine } from './readLine.ts'

/** What the lines of a file come to, beside the names that are there already. */
export interface Reading extends Omit<ImportPreview, 'alike'> {
  lines: Ready[]
}

/** Reads every line by the rules that hold for what is typed by hand; none keeps another from being read. */
export function readLines(sent: Import, known: Map<string, string>): Reading {
  const faults: ImportFault[] = []
  const [refused, existing]: [number[], number[]] = [[], []]
  const lines: Ready[] = []
  const claim = claims(known)
  let total = 0
  for (const [index, cells] of sent.rows.entries()) {
    const line = index + FIRST_LINE
    const sayings = cells.map((cell) => cell.trim())
    if (!sayings.some(Boolean)) continue
    total += 1
    const found = readLine(sent, sayings, line)
    const wrong = 'faults' in found ? found.faults : claim(found)
    faults.push(...wrong)
    if ('faults' in found || wrong.length > 0) refused.push(line)
    else if (known.has(found.key)) existing.push(line)
    else lines.push(found)
  }
  return {
    total,
    ready: lines.length,
    existing: existing.length,
    refused: refused.length,
    faults,
    refused_lines: refused,
    existing_lines: existing,
    first: lines.slice(0, FIRST).map(({ line, name }) => ({ line, name })),
    lines,
  }
}

/** How many are shown as they would be added. */
const FIRST = 10

/** Below the head. */
const FIRST_LINE = 2
