import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import classes from './BroadcastList.module.css'

/** On a phone the filters fold behind a button that counts those in force; with more room they are always there. */
export function FilterFold({ count, children }: { count: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={classes['fold']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />
        {count === 0 ? m.broadcasts_filters() : m.broadcasts_filters_on({ count })}
      </button>
      <div id={id} className={classes['folded']} data-open={isOpen}>
        {children}
      </div>
    </>
  )
}
