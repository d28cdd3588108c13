import type { ImportFault } from '#app/contract/import.ts'
import { m } from '#app/paraglide/messages.js'
import { faultWords } from './faultWords.ts'
import type { Noun } from './mapping.ts'
import classes from './ImportScreen.module.css'

/** How many are drawn; of an import that is over, no more are kept either. */
export const MOST_LISTED = 1000

/** What is wrong, each at its line as a spreadsheet counts it; `more` says so where not all of it is listed. */
export function FaultList({ noun, faults, more }: { noun: Noun; faults: ImportFault[]; more: string }) {
  if (faults.length === 0) return null
  return (
    <>
      {faults.length >= MOST_LISTED && <p>{more}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <ul className={classes['faults']} tabIndex={0} aria-label={m.imports_faults()}>
        {faults.slice(0, MOST_LISTED).map((fault) => (
          <li key={`${fault.line} ${fault.column} ${fault.detail}`}>
            <strong>{m.imports_line({ line: fault.line })}</strong> {faultWords(noun, fault)}
          </li>
        ))}
      </ul>
    </>
  )
}
