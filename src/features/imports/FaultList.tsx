import type { ImportFault } from '#app/contract/import.ts'
import { m } from '#app/paraglide/messages.js'
import { columnLabels, wordsOf } from './labels.ts'
import type { Noun } from './mapping.ts'
import classes from './ImportScreen.module.css'

/** What is wrong, each at its line as a spreadsheet counts it. */
export function FaultList({ noun, faults }: { noun: Noun; faults: ImportFault[] }) {
  if (faults.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <ul className={classes['faults']} tabIndex={0} aria-label={m.imports_faults()}>
      {faults.map(({ line, column, detail }) => (
        <li key={`${line} ${column} ${detail}`}>
          <strong>{m.imports_line({ line })}</strong>
          {column !== null && ` ${columnLabels[column]?.() ?? column}`} : {detail} {accepted(noun, column)}
        </li>
      ))}
    </ul>
  )
}

/** What a column takes that takes no other words. */
function accepted(noun: Noun, column: string | null) {
  const words = column === null ? [] : wordsOf(noun, column)
  return words.length > 0 && m.imports_accepted({ words: words.join(', ') })
}
