import { IconPencil, IconTrash } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from './IconButton.tsx'

/** What a line of a list can be asked: to be edited, to be deleted. A refusal says why it cannot. */
export function RowActions({
  name,
  editRefusal,
  onEdit,
  removeRefusal,
  onRemove,
}: {
  name: string
  editRefusal: string | null
  onEdit: () => void
  removeRefusal: string | null
  onRemove: () => void
}) {
  return (
    <>
      <IconButton
        label={m.ui_edit({ name })}
        icon={<IconPencil size={16} stroke={1.75} />}
        refusal={editRefusal}
        onClick={onEdit}
      />
      <IconButton
        label={m.ui_remove_this({ name })}
        icon={<IconTrash size={16} stroke={1.75} />}
        refusal={removeRefusal}
        onClick={onRemove}
      />
    </>
  )
}
