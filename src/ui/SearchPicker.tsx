import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { m } from '#app/paraglide/messages.js'
import { announce } from './announce.ts'
import type { FieldWords } from './FieldWords.ts'
import { useListbox } from './useListbox.ts'
import classes from './SearchPicker.module.css'

/**
 * A combobox that searches as one types (ARIA APG). The feature owns the text and the query:
 * `text`/`onText`, `items` found for it, `pending` while they load. `onPick` receives the chosen item; with `onCreate`
 * a last option « Créer « … » » makes a new one from the text. `chosen` is shown when nothing is being typed (a
 * picker of one); a picker of many leaves it out and draws what was picked itself.
 */
export function SearchPicker<Item>({
  label,
  hint,
  error,
  required,
  placeholder,
  text,
  onText,
  items,
  pending = false,
  itemKey,
  renderItem,
  onPick,
  onCreate,
  chosen,
  rightSection,
}: FieldWords & {
  placeholder?: string
  text: string
  onText: (text: string) => void
  items: Item[]
  pending?: boolean
  itemKey: (item: Item) => string | number
  renderItem: (item: Item) => ReactNode
  onPick: (item: Item) => void
  onCreate?: ((text: string) => void) | undefined
  chosen?: string
  rightSection?: ReactNode
}) {
  const wanted = text.trim()
  const canCreate = onCreate !== undefined && wanted !== '' && !pending
  const listbox = useListbox({
    count: items.length + (canCreate ? 1 : 0),
    onPick(index) {
      const item = items[index]
      if (item === undefined) onCreate?.(wanted)
      else onPick(item)
      onText('')
      listbox.close()
    },
  })
  const status = pending
    ? m.ui_searching()
    : items.length === 0
      ? m.ui_nothing_found()
      : m.ui_results({ count: items.length })
  useEffect(() => {
    if (listbox.opened && !pending) announce(status)
  }, [listbox.opened, pending, status])

  return (
    <div className={classes['picker']}>
      <TextInput
        label={label}
        description={hint}
        error={error}
        withAsterisk={required}
        aria-required={required || undefined}
        placeholder={placeholder}
        rightSection={rightSection}
        {...listbox.input}
        value={listbox.opened || text !== '' ? text : (chosen ?? '')}
        onChange={(event) => {
          onText(event.currentTarget.value)
          listbox.restart()
        }}
        onClick={listbox.open}
        onBlur={() => {
          listbox.close()
          if (chosen !== undefined) onText('')
        }}
      />
      {listbox.opened && (
        <div className={classes['dropdown']} data-pending={pending || undefined}>
          <ul {...listbox.list} aria-label={label}>
            {items.map((item, index) => (
              <li key={itemKey(item)} {...listbox.option(index)}>
                {renderItem(item)}
              </li>
            ))}
            {canCreate && (
              <li {...listbox.option(items.length)} data-create>
                <IconPlus size={15} aria-hidden="true" />
                {m.ui_create({ text: wanted })}
              </li>
            )}
          </ul>
          {items.length === 0 && <p className={classes['status']}>{status}</p>}
        </div>
      )}
    </div>
  )
}
