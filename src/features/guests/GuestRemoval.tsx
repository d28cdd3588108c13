import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRemoval } from '#app/api/useRemoval.ts'
import { Guest } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { RemoveDialog } from '#app/ui/RemoveDialog.tsx'
import { removeGuest } from './queries.ts'
import { GuestOption } from './GuestOption.tsx'
import { useGuestSearch } from './useGuestSearch.ts'

/** Deletes a guest, once the appearances went to another. */
export function GuestRemoval({ guest, onClose }: { guest: Guest; onClose: () => void }) {
  const removal = useRemoval({
    record: guest,
    stored: Guest,
    remove: useMutation(removeGuest(useQueryClient())).mutateAsync,
    onRemoved() {
      notify(m.ui_removed({ name: guest.display_name }))
      onClose()
    },
  })
  return (
    <RemoveDialog
      {...removal}
      item={guest}
      nameOf={(one) => one.display_name}
      see={
        <Link to="/emissions" search={{ guest: guest.id }}>
          {m.ui_remove_see()}
        </Link>
      }
      search={useGuestSearch(removal.onHeir)}
      renderItem={(other) => <GuestOption guest={other} isChosen={other.id === removal.heir?.id} />}
      onClose={onClose}
    />
  )
}
