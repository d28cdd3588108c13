import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Guest } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'

/** What is private of a guest, apart from the sheet: fetched when it is opened, for whoever may. */
export function ContactButton({ guest }: { guest: Guest }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {m.guests_contact()}
      </Button>
      <Suspense fallback={null}>
        {isOpen && <GuestContactDialog guest={guest} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  )
}

const GuestContactDialog = lazy(() =>
  import('#app/features/guests/GuestContactDialog.tsx').then((module) => ({
    default: module.GuestContactDialog,
  })),
)
