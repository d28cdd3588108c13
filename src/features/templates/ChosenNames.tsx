import { IconX } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { IconButton } from '#app/ui/IconButton.tsx'
import classes from './Templates.module.css'

/** Names that were chosen, each with the button that takes it off. */
export function ChosenNames({
  label,
  names,
  onRemove,
}: {
  label: string
  names: { id: number; name: string }[]
  onRemove: (id: number) => void
}) {
  if (names.length === 0) return null
  return (
    <ul className={classes['chips']} aria-label={m.templates_chosen({ label })}>
      {names.map(({ id, name }) => (
        <li key={id} className={classes['chip']}>
          {name}
          <IconButton
            label={m.broadcast_form_remove({ name })}
            icon={<IconX size={15} />}
            onClick={() => {
              onRemove(id)
              announce(m.broadcast_form_removed({ name }))
            }}
          />
        </li>
      ))}
    </ul>
  )
}
