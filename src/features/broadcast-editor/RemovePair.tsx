import { IconTrash } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'

/** Takes a question and its answer away; whoever asked can have it back. */
export function RemovePair({ number, onRemove }: { number: number; onRemove: () => void }) {
  return (
    <IconButton
      label={m.broadcast_form_faq_remove({ number })}
      icon={<IconTrash size={16} stroke={1.75} />}
      onClick={onRemove}
    />
  )
}
