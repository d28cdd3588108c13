import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from './Dialog.tsx'
import classes from './NearDuplicates.module.css'

/** What is there under nearly the name of what would be made, and the ways out. */
export interface Doubt<Item> {
  name: string
  items: Item[]
  onPick: (item: Item) => void
  onCreate: () => void
  onClose: () => void
}

/**
 * Asks before a second « Renaud Chaput » is made: what exists under nearly the same name, to be taken instead, or the
 * new one all the same. Nothing where there is no doubt.
 */
export function NearDuplicates<Item extends { id: number }>({
  doubt,
  renderItem,
}: {
  doubt: Doubt<Item> | null
  renderItem: (item: Item) => ReactNode
}) {
  if (doubt === null) return null
  const { name, items, onPick, onCreate, onClose } = doubt
  return (
    <Dialog
      opened
      onClose={onClose}
      title={m.ui_near_title({ name })}
      size="sm"
      actions={
        <Button variant="default" onClick={onCreate}>
          {m.ui_near_create({ name })}
        </Button>
      }
    >
      <p className={classes['words']}>{m.ui_near_words()}</p>
      <ul className={classes['list']}>
        {items.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              className={classes['item']}
              data-autofocus={index === 0 || undefined}
              onClick={() => onPick(item)}
            >
              {renderItem(item)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
