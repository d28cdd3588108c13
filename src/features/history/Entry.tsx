import type { Revision } from '#app/contract/revision.ts'
import { formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { changedFields, kindWords, whenWords } from './entryWords.ts'
import classes from './History.module.css'

/** One line of the history: when, what, who, which fields. `source` is the version that a restore took up. */
export function Entry({
  entry,
  source,
  zone,
  hasFocus,
  onOpen,
}: {
  entry: Revision
  source: Revision | undefined
  zone: string
  hasFocus: boolean
  onOpen: () => void
}) {
  const fields = changedFields(entry)
  return (
    <li>
      <button
        type="button"
        className={classes['entry']}
        data-kind={entry.kind}
        ref={hasFocus ? focused : null}
        onClick={onOpen}
      >
        <time dateTime={entry.at}>{formatTime(entry.at, zone, { style: 'table', locale: getLocale() })}</time>
        <span className={classes['what']}>
          {entry.name !== null && <strong className={classes['name']}>{entry.name}</strong>}
          <span>{kindWords(entry)}</span>
          {entry.by !== null && <span className={classes['quiet']}>{entry.by.name}</span>}
          {source !== undefined && (
            <span className={classes['quiet']}>
              {m.history_restored_from({ when: whenWords(source, zone) })}
            </span>
          )}
          {fields.length > 0 && <span className={classes['quiet']}>{fields.join(', ')}</span>}
          {entry.note !== null && <q>{entry.note}</q>}
        </span>
      </button>
    </li>
  )
}

/** The same function each time, so that it runs once, when the line comes on screen. */
function focused(button: HTMLButtonElement | null) {
  button?.focus()
}
