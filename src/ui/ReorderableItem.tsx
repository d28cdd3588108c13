import { useSortable } from '@dnd-kit/sortable'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from './IconButton.tsx'
import classes from './ReorderableList.module.css'

/** One line of a `ReorderableList`: handle, content, up and down, actions. */
export function ReorderableItem({
  id,
  name,
  isFirst,
  isLast,
  onUp,
  onDown,
  actions,
  children,
}: {
  id: string | number
  name: string
  isFirst: boolean
  isLast: boolean
  onUp: () => void
  onDown: () => void
  actions: ReactNode
  children: ReactNode
}) {
  const { listeners, attributes, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id })
  return (
    <li
      ref={setNodeRef}
      className={classes['item']}
      data-dragging={isDragging || undefined}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
    >
      <IconButton
        ref={setActivatorNodeRef}
        label={m.ui_drag({ name })}
        icon={<IconGripVertical size={16} />}
        {...listeners}
        aria-describedby={attributes['aria-describedby']}
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
