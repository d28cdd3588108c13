import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { OtherGuest, OtherTag } from './OtherName.tsx'

/** Which other it is, then what the merge would do. The sheet of the one that stays is shown after it. */
export function MergeWithDialog({ noun, id, onClose }: { noun: Doubled; id: number; onClose: () => void }) {
  const navigate = useNavigate()
  const [other, setOther] = useState<number | null>(null)
  const Other = noun === 'guest' ? OtherGuest : OtherTag
  if (other !== null)
    return (
      <MergeDialog
        noun={noun}
        pair={[other, id]}
        onMerged={(kept) =>
          kept !== id &&
          void navigate({
            to: noun === 'guest' ? '/invites/$id' : '/tags/$id',
            params: { id: String(kept) },
            replace: true,
          })
        }
        onClose={onClose}
      />
    )
  return (
    <Dialog
      opened
      onClose={onClose}
      title={m.duplicates_with()}
      actions={
        <Button variant="default" onClick={onClose}>
          {m.ui_cancel()}
        </Button>
      }
    >
      <Other id={id} onPick={setOther} />
    </Dialog>
  )
}
