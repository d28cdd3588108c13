import type { Guest } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './GuestPicker.module.css'

/** A guest in a list to choose from: the name, then what tells two namesakes apart. */
export function GuestOption({ guest, isChosen }: { guest: Guest; isChosen: boolean }) {
  const facts = [guest.role_short, m.broadcast_form_uses({ count: guest.broadcasts_count })]
  return (
    <>
      <span>{guest.display_name}</span>
      <span className={classes['facts']}>
        {isChosen ? m.broadcast_form_chosen() : facts.filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
