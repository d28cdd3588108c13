import { IconX } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import classes from './FilterChips.module.css'

/** The filters in force, each a removable chip whose words read as a sentence; `onClear` takes them all off. */
export function FilterChips({
  filters,
  onClear,
}: {
  filters: { key: string; words: string; onRemove: () => void }[]
  onClear: () => void
}) {
  if (filters.length === 0) return null
  return (
    <ul className={classes['chips']} aria-label={m.ui_filters()}>
      {filters.map(({ key, words, onRemove }) => (
        <li key={key}>
          <button
            type="button"
            className={classes['chip']}
            aria-label={m.ui_remove_filter({ filter: words })}
            onClick={onRemove}
          >
            {words}
            <IconX size={13} aria-hidden="true" />
          </button>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <button type="button" className={classes['clear']} onClick={onClear}>
            {m.ui_clear_filters()}
          </button>
        </li>
      )}
    </ul>
  )
}
