import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { moved } from '#app/lib/moved.ts'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { notify } from '#app/ui/notify.ts'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import classes from './Templates.module.css'

/** An ordered list of a template: its lines are added, moved and removed. `onChange` gets what to do to the latest ones. */
export function ItemList<Item extends { id: string; title: string }>({
  title,
  lead,
  none,
  add,
  nameOf,
  items,
  onChange,
  make,
  renderItem,
}: {
  title: string
  lead?: ReactNode
  none: string
  add: string
  nameOf: (number: number) => string
  items: Item[]
  onChange: (change: (items: Item[]) => Item[]) => void
  make: (id: string) => Item
  renderItem: (item: Item, index: number, onChange: (next: Partial<Item>) => void) => ReactNode
}) {
  const section = useRef<HTMLElement>(null)
  const label = ({ title: typed }: Item, index: number) => typed.trim() || nameOf(index + 1)
  function addItem() {
    flushSync(() => onChange((all) => [...all, make(crypto.randomUUID())]))
    section.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
  }
  function remove(item: Item, index: number) {
    onChange((all) => all.filter(({ id }) => id !== item.id))
    notify(m.templates_item_removed({ name: label(item, index) }), {
      action: { label: m.ui_undo(), run: () => onChange((all) => all.toSpliced(index, 0, item)) },
    })
  }
  return (
    <section ref={section} className={classes['section']}>
      <h2>{title}</h2>
      {lead !== undefined && <p className={classes['muted']}>{lead}</p>}
      {items.length === 0 && <p className={classes['muted']}>{none}</p>}
      <ReorderableList
        label={title}
        items={items}
        itemKey={({ id }) => id}
        itemLabel={label}
        onMove={(from, to) => onChange((all) => moved(all, from, to))}
        renderItem={(item, index) => (
          <div role="group" aria-label={nameOf(index + 1)} className={classes['line']}>
            {renderItem(item, index, (next) =>
              onChange((all) => all.map((one) => (one.id === item.id ? { ...one, ...next } : one))),
            )}
          </div>
        )}
        renderActions={(item, index) => (
          <IconButton
            label={m.templates_item_remove({ name: label(item, index) })}
            icon={<IconTrash size={16} stroke={1.75} />}
            onClick={() => remove(item, index)}
          />
        )}
      />
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={items.length >= 200}
          onClick={addItem}
        >
          {add}
        </Button>
      </div>
    </section>
  )
}
