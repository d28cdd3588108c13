import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import type { Picked } from './bulkEdits.ts'
import classes from './ListWork.module.css'

/** The box that finds names (`children`), and the names that were picked. */
export function PickedNames({
  label,
  value,
  onChange,
  children,
}: {
  label: string
  value: Picked[]
  onChange: (value: Picked[]) => void
  children: ReactNode
}) {
  return (
    <div>
      {children}
      {value.length > 0 && (
        <ul className={classes['picked']} aria-label={label}>
          {value.map(({ id, name }) => (
            <li key={id}>
              {name}
              <IconButton
                label={m.broadcast_form_remove({ name })}
                icon={<IconX size={14} />}
                onClick={() => onChange(value.filter((other) => other.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
