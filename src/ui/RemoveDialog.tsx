import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from './ActionButton.tsx'
import { Dialog } from './Dialog.tsx'
import { FormError } from './FormError.tsx'
import { SearchPicker } from './SearchPicker.tsx'
import type { useNameSearch } from './useNameSearch.ts'
import classes from './FormDialog.module.css'

/**
 * Asks before something is deleted. What is used cannot just go: the dialog says by how many (`see` leads to them),
 * the heir that takes its place is searched, and only then the button works.
 */
export function RemoveDialog<Item extends { id: number }>({
  item,
  nameOf,
  uses,
  isUsed,
  isOvertaken,
  isBusy,
  trouble,
  see,
  search,
  renderItem,
  heir,
  onHeir,
  onConfirm,
  onClose,
}: {
  item: Item
  nameOf: (item: Item) => string
  uses: number
  isUsed: boolean
  isOvertaken: boolean
  isBusy: boolean
  trouble: string | undefined
  see: ReactNode
  search: Pick<ReturnType<typeof useNameSearch<Item>>, 'text' | 'onText' | 'items' | 'pending' | 'wake'>
  renderItem: (item: Item) => ReactNode
  heir: Item | null
  onHeir: (item: Item) => void
  onConfirm: () => void
  onClose: () => void
}) {
  const name = nameOf(item)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={m.ui_remove_title({ name })}
      actions={
        <>
          <Button variant="default" onClick={onClose} data-autofocus>
            {m.ui_cancel()}
          </Button>
          <ActionButton
            variant="outline"
            loading={isBusy}
            refusal={isUsed && heir === null ? m.ui_remove_choose() : null}
            onClick={onConfirm}
          >
            {isUsed ? m.ui_remove_hand_over() : m.ui_remove()}
          </ActionButton>
        </>
      }
    >
      <div className={classes['form']}>
        <p role="status">
          {isUsed ? usedWords(uses) : m.ui_remove_unused()} {isUsed && see}
        </p>
        {isUsed && (
          <div className={classes['room']} onFocus={search.wake}>
            <SearchPicker
              label={m.ui_replacement()}
              required
              text={search.text}
              onText={search.onText}
              items={search.items.filter(({ id }) => id !== item.id)}
              pending={search.pending}
              itemKey={({ id }) => id}
              renderItem={renderItem}
              onPick={onHeir}
              chosen={heir === null ? '' : nameOf(heir)}
            />
            {heir !== null && <p>{m.ui_remove_handed({ heir: nameOf(heir), name })}</p>}
          </div>
        )}
        {isOvertaken && <FormError>{m.ui_remove_changed({ name })}</FormError>}
        {trouble !== undefined && <FormError>{trouble}</FormError>}
      </div>
    </Dialog>
  )
}

function usedWords(uses: number) {
  return uses > 0 ? m.ui_remove_used({ count: uses }) : m.ui_remove_trashed()
}
