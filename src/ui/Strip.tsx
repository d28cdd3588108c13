import type { ReactNode } from 'react'
import classes from './Strip.module.css'

/** One line over the page: what holds for the whole app, and one thing to do about it. In nobody's way. */
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
