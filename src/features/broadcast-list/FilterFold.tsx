import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import classes from './BroadcastList.module.css'

/**
 * On a phone the filters fold behind a button that counts those in force; with more room they are always there. `onNear`
 * hears that a pointer or the focus came to them.
 */
export function FilterFold({
  count,
  onNear,
  children,
}: {
  count: number
  onNear: () => void
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={classes['fold']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen)
          onNear()
        }}
      >
        <IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />
        {count === 0 ? m.broadcasts_filters() : m.broadcasts_filters_on({ count })}
      </button>
      <div id={id} className={classes['folded']} data-open={isOpen} onPointerEnter={onNear} onFocus={onNear}>
        {children}
      </div>
    </>
  )
}
