import { type ImportPreview, MOST_COMPARED } from '#app/contract/import.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './ImportScreen.module.css'

/** The lines that look like what is there already, beside it: they are imported all the same. */
export function AlikeList({ preview: { alike, ready } }: { preview: ImportPreview }) {
  const isCut = ready > MOST_COMPARED
  if (alike.length === 0 && !isCut) return null
  return (
    <>
      <p>
        {alike.length > 0 && m.imports_alike_hint()}{' '}
        {isCut && m.imports_alike_first({ count: formatNumber(MOST_COMPARED, getLocale()) })}
      </p>
      {alike.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <ul className={classes['faults']} tabIndex={0} aria-label={m.imports_alike_list()}>
          {alike.map(({ line, name, existing }) => (
            <li key={line}>
              <strong>{m.imports_line({ line })}</strong> {m.imports_alike_line({ name, existing })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
