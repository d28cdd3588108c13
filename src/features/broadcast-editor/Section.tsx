import { type ReactNode, useId } from 'react'
import classes from './BroadcastEditor.module.css'

/** A part of the form under its heading, with an anchor to come back to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className={classes['section']}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}
