import type { ReactNode } from 'react'
import { Mark } from '#app/ui/Mark.tsx'
import classes from './BarePage.module.css'

/** A page without the shell, for what goes wrong before there is one. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <main className={classes['bare']}>
      <Mark size={36} />
      {children}
    </main>
  )
}
