import type { Tag } from '#app/contract/tag.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './TagPicker.module.css'

/** A tag in a list to choose from, with how much it is used. */
export function TagOption({ tag, isChosen }: { tag: Tag; isChosen: boolean }) {
  return (
    <>
      <span>{tag.name}</span>
      <span className={classes['facts']}>
        {isChosen ? m.broadcast_form_chosen() : m.broadcast_form_uses({ count: tag.broadcasts_count })}
      </span>
    </>
  )
}
