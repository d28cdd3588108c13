import type { ReactNode } from 'react'
import classes from './FormError.module.css'

/** What the whole form could not do, above its buttons; spoken at once. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={classes['error']}>
      {children}
    </p>
  )
}
