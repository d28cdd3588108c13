import { type ReactNode, useId } from 'react'
import classes from './Account.module.css'

/** One part of the account: its name, a line that says what it is for, and what can be done. */
export function Section({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={classes['words']}>{words}</p>
      {children}
    </section>
  )
}
