import { lazy, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Keeping } from '#app/api/keeping.ts'
import type { Guest } from '#app/contract/guest.ts'
import { OverPage } from '#app/ui/OverPage.tsx'
import { GuestForm } from './GuestForm.tsx'

/** A guest’s sheet: what everybody reads, and from there what only some may, fetched when it is opened. */
export function GuestSheet({
  isPrivy,
  ...form
}: {
  guest: Guest
  keeping: Keeping
  isPrivy: boolean
  onOpen: (guest: Guest) => void
  onClose: () => void
}) {
  const [isContact, setContact] = useState(false)
  const hasContact = isPrivy && form.guest.id !== 0
  if (!isContact)
    return <GuestForm {...form} {...(hasContact ? { onContact: () => setContact(true) } : {})} />
  return (
    <OverPage name="contact" explain={errorLine} onMissing={() => setContact(false)}>
      <GuestContactDialog guest={form.guest} onClose={form.onClose} />
    </OverPage>
  )
}

const GuestContactDialog = lazy(() =>
  import('./GuestContactDialog.tsx').then((module) => ({ default: module.GuestContactDialog })),
)
