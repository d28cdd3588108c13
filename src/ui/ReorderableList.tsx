import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { announce } from './announce.ts'
import { ReorderableItem } from './ReorderableItem.tsx'
import classes from './ReorderableList.module.css'

/**
 * An ordered list whose items move by drag, by keys on the handle, and by two plain buttons (WCAG 2.5.7). `label`
 * names the list, `itemLabel` each item in buttons and announcements. `onMove(from, to)` gets two indexes.
 * `renderActions` are drawn after the buttons of each item (remove, edit).
 */
export function ReorderableList<Item>({
  label,
  items,
  itemKey,
  itemLabel,
  renderItem,
  renderActions,
  onMove,
}: {
  label: string
  items: Item[]
  itemKey: (item: Item) => string | number
  itemLabel: (item: Item, index: number) => string
  renderItem: (item: Item, index: number) => ReactNode
  renderActions?: (item: Item, index: number) => ReactNode
  onMove: (from: number, to: number) => void
}) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const keys = items.map(itemKey)
  const nameOf = (key: string | number) => {
    const index = keys.indexOf(key)
    const item = items[index]
    return item === undefined ? '' : itemLabel(item, index)
  }
  const where = (key: string | number, over: string | number | undefined) =>
    m.ui_moved({ name: nameOf(key), position: keys.indexOf(over ?? key) + 1, total: items.length })
  function move(from: number, to: number) {
    const item = items[from]
    if (item === undefined || to < 0 || to >= items.length) return
    onMove(from, to)
    announce(m.ui_moved({ name: itemLabel(item, from), position: to + 1, total: items.length }))
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        const [from, to] = [keys.indexOf(active.id), keys.indexOf(over?.id ?? active.id)]
        if (from !== to) onMove(from, to)
      }}
      accessibility={{
        screenReaderInstructions: { draggable: m.ui_drag_help() },
        announcements: {
          onDragStart: ({ active }) => m.ui_drag_start({ name: nameOf(active.id) }),
          onDragOver: ({ active, over }) => where(active.id, over?.id),
          onDragEnd: ({ active, over }) => where(active.id, over?.id),
          onDragCancel: ({ active }) => m.ui_drag_cancel({ name: nameOf(active.id) }),
        },
      }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ol className={classes['list']} aria-label={label}>
          {items.map((item, index) => (
            <ReorderableItem
              key={itemKey(item)}
              id={itemKey(item)}
              name={itemLabel(item, index)}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              onUp={() => move(index, index - 1)}
              onDown={() => move(index, index + 1)}
              actions={renderActions?.(item, index)}
            >
              {renderItem(item, index)}
            </ReorderableItem>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
