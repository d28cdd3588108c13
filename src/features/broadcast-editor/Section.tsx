import { type ReactNode, useId } from 'react'
import { type SectionId, SECTIONS } from './sections.ts'
import classes from './BroadcastEditor.module.css'

/** A part of the form under its heading, with an anchor to come back to. */
export function Section({ id, children }: { id: SectionId; children: ReactNode }) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className={classes['section']}>
      <h2 id={heading}>{SECTIONS.find((section) => section.id === id)?.label()}</h2>
      {children}
    </section>
  )
}
