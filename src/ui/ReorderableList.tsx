import { type ReactNode, useCallback, useRef, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { announce } from './announce.ts'
import type { Grip } from './Dragging.tsx'
import { later } from './later.ts'
import { ReorderableItem } from './ReorderableItem.tsx'
import classes from './ReorderableList.module.css'

/**
 * An ordered list whose items move by drag, by keys on the handle, and by two plain buttons (WCAG 2.5.7). `label`
 * names the list, `itemLabel` each item in buttons and announcements. `onMove(from, to)` gets two indexes.
 * `renderActions` are drawn after the buttons of each item (remove, edit). Dragging comes when the browser is idle.
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
  const dragging = useDragging()
  const list = useRef<HTMLOListElement>(null)
  const [grips, setGrips] = useState<Partial<Record<string | number, Grip>>>({})
  const setGrip = useCallback(
    (key: string | number, grip: Grip | undefined) => setGrips((before) => ({ ...before, [key]: grip })),
    [],
  )
  const keys = items.map(itemKey)
  function move(from: number, to: number) {
    const item = items[from]
    if (item === undefined || to < 0 || to >= items.length) return
    onMove(from, to)
    announce(m.ui_moved({ name: itemLabel(item, from), position: to + 1, total: items.length }))
  }

  return (
    <>
      <ol ref={list} className={classes['list']} aria-label={label}>
        {items.map((item, index) => (
          <ReorderableItem
            key={itemKey(item)}
            name={itemLabel(item, index)}
            grip={grips[itemKey(item)]}
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
      {dragging !== null && (
        <dragging.Dragging
          list={list}
          keys={keys}
          nameOf={(index) => {
            const item = items[index]
            return item === undefined ? '' : itemLabel(item, index)
          }}
          onMove={onMove}
          onGrip={setGrip}
        />
      )}
    </>
  )
}

const useDragging = later(() => import('./Dragging.tsx'))
