import { useQuery } from '@tanstack/react-query'
import { explainError } from '#app/api/explainError.ts'
import type { Guest } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { GuestContactForm } from './GuestContactForm.tsx'
import { guestContactQuery } from './queries.ts'

/** How a guest is reached and when they cannot come, for whoever may know. */
export function GuestContactDialog({ guest, onClose }: { guest: Guest; onClose: () => void }) {
  const { data, error, isFetching, refetch } = useQuery(guestContactQuery(guest.id))
  const title = m.guests_contact_title({ name: guest.display_name })
  if (data !== undefined && !isFetching)
    return <GuestContactForm key={data.id} contact={data} title={title} onClose={onClose} />
  return (
    <Dialog opened onClose={onClose} title={title}>
      {error === null || isFetching ? (
        <SkeletonList rows={3} />
      ) : (
        <ErrorState {...explainError(error)} onRetry={() => void refetch()} />
      )}
    </Dialog>
  )
}
