import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import type { Grip } from './Dragging.tsx'
import { IconButton } from './IconButton.tsx'
import classes from './ReorderableList.module.css'

/** One line of a `ReorderableList`: handle, content, up and down, actions. The handle is its first button. */
export function ReorderableItem({
  name,
  grip,
  isFirst,
  isLast,
  onUp,
  onDown,
  actions,
  children,
}: {
  name: string
  grip: Grip | undefined
  isFirst: boolean
  isLast: boolean
  onUp: () => void
  onDown: () => void
  actions: ReactNode
  children: ReactNode
}) {
  const { shift, transition, isDragging } = grip ?? {}
  return (
    <li
      className={classes['item']}
      data-dragging={isDragging || undefined}
      style={{ transform: shift === undefined ? undefined : `translate3d(0, ${shift}px, 0)`, transition }}
    >
      <IconButton
        label={m.ui_drag({ name })}
        icon={<IconGripVertical size={16} />}
        {...grip?.listeners}
        aria-describedby={grip?.help}
        style={{ cursor: 'grab', touchAction: 'none' }}
      />
      <div className={classes['content']}>{children}</div>
      <div className={classes['buttons']}>
        <IconButton
          label={m.ui_move_up({ name })}
          icon={<IconArrowUp size={16} />}
          refusal={isFirst ? m.ui_already_first() : null}
          onClick={onUp}
        />
        <IconButton
          label={m.ui_move_down({ name })}
          icon={<IconArrowDown size={16} />}
          refusal={isLast ? m.ui_already_last() : null}
          onClick={onDown}
        />
        {actions}
      </div>
    </li>
  )
}
