import { Fragment } from 'react'
import { m } from '#app/paraglide/messages.js'
import classes from './Keys.module.css'

/** A shortcut as keys to press, in the words of this machine: `mod+s` is ⌘ S on a Mac, Ctrl S elsewhere. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes['keys']}>
      {keys.split(' ').map((press, index) => (
        <Fragment key={press}>
          {index > 0 && <span>{m.ui_key_then()}</span>}
          {press.split('+').map((key) => (
            <kbd key={key}>{keyName(key)}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}

/** One key, by its name on the keyboard. */
export function keyName(key: string): string {
  if (key === 'mod') return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  if (key === 'shift') return '⇧'
  if (key === 'enter') return m.ui_key_enter()
  if (key === 'escape') return m.ui_key_escape()
  if (key === 'arrowleft') return '←'
  if (key === 'arrowright') return '→'
  if (key === 'arrowdown') return '↓'
  return key.length === 1 ? key.toUpperCase() : key
}
