import { m } from '#app/paraglide/messages.js'
import { SECTIONS } from './sections.ts'
import classes from './BroadcastEditor.module.css'

/** The parts of the form, to go to one at once. */
export function SectionLinks() {
  return (
    <nav className={classes['links']} aria-label={m.broadcast_form_sections()}>
      {SECTIONS.map(({ id, label }) => (
        <a key={id} href={`#${id}`}>
          {label()}
        </a>
      ))}
    </nav>
  )
}
