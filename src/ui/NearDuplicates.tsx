import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from './Dialog.tsx'
import classes from './NearDuplicates.module.css'

/**
 * Asks before a second « Renaud Chaput » is made: what exists under nearly the same name, to be taken instead, or the
 * new one all the same.
 */
export function NearDuplicates<Item>({
  name,
  items,
  itemKey,
  renderItem,
  onPick,
  onCreate,
  onClose,
}: {
  name: string
  items: Item[]
  itemKey: (item: Item) => number
  renderItem: (item: Item) => ReactNode
  onPick: (item: Item) => void
  onCreate: () => void
  onClose: () => void
}) {
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
          <li key={itemKey(item)}>
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
