import type { ReactNode } from 'react'
import classes from './Strip.module.css'

/** One line over the page about the app itself: said once to screen readers, in nobody's way. */
export function Strip({
  icon,
  children,
  action,
}: {
  icon: ReactNode
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={classes['strip']}>
      {icon}
      <p>{children}</p>
      {action}
    </div>
  )
}
