import { GuestInput } from '#app/contract/guest.ts'
import type { Import, ImportFault, ImportPreview } from '#app/contract/import.ts'
import { TagInput } from '#app/contract/tag.ts'
import { displayName } from '#app/lib/name.ts'
import { tagKey } from '#app/lib/tagKey.ts'

/** A line that can be written, and the one key that all spellings of its name share. */
export interface Ready {
  line: number
  name: string
  key: string
  fields: GuestInput | TagInput
}

/** What the lines of a file come to, beside the names that are there already. */
export interface Reading extends ImportPreview {
  lines: Ready[]
}

/** Reads every line by the rules that hold for what is typed by hand; none keeps another from being read. */
export function readLines(sent: Import, known: Set<string>): Reading {
  const faults: ImportFault[] = []
  const [refused, existing]: [number[], number[]] = [[], []]
  const lines: Ready[] = []
  const seen = new Map<string, number>()
  let total = 0
  for (const [index, cells] of sent.rows.entries()) {
    const line = index + FIRST_LINE
    const sayings = cells.map((cell) => cell.trim())
    if (!sayings.some(Boolean)) continue
    total += 1
    const found = readLine(sent, sayings, line)
    const twin = 'key' in found ? seen.get(found.key) : undefined
    if ('faults' in found) {
      faults.push(...found.faults)
      refused.push(line)
    } else if (twin !== undefined) {
      faults.push({ line, column: null, detail: `Même nom que la ligne ${twin}.` })
      refused.push(line)
    } else {
      seen.set(found.key, line)
      if (known.has(found.key)) existing.push(line)
      else lines.push(found)
    }
  }
  return {
    total,
    ready: lines.length,
    existing: existing.length,
    refused: refused.length,
    faults: faults.slice(0, MOST_FAULTS),
    refused_lines: refused,
    existing_lines: existing,
    lines,
  }
}

/** The most faults that are told one by one. */
export const MOST_FAULTS = 1000

/** Below the head. */
const FIRST_LINE = 2

function readLine(sent: Import, cells: string[], line: number): Ready | { faults: ImportFault[] } {
  const said = new Map<string, string>(sent.columns.map((column, at) => [column, cells[at] ?? '']))
  const parsed = sent.noun === 'guest' ? readGuest(said) : TagInput.safeParse(without(said))
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      line,
      column: String(path[0] ?? '') || null,
      detail: message,
    }))
    return { faults }
  }
  const fields = parsed.data
  const name = 'display_name' in fields ? fields.display_name : fields.name
  return { line, name, key: tagKey(name), fields }
}

/** Without a name of its own column, a guest is called by the parts of the name. */
function readGuest(said: Map<string, string>) {
  const { aliases, ...fields } = without(said)
  const display_name = displayName(fields)
  const others = aliases?.split('|').map((alias) => alias.trim())
  return GuestInput.safeParse({
    ...fields,
    display_name,
    ...(others && { aliases: others.filter(Boolean) }),
  })
}

/** An empty cell says nothing. */
const without = (said: Map<string, string>): Record<string, string> =>
  Object.fromEntries([...said].filter(([, cell]) => cell !== ''))
