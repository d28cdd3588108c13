import { Button } from '@mantine/core'
import { lazy, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Guest } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { OverPage } from '#app/ui/OverPage.tsx'

/** What is private of a guest, apart from the sheet: fetched when it is opened, for whoever may. */
export function ContactButton({ guest }: { guest: Guest }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {m.guests_contact()}
      </Button>
      <OverPage name={String(isOpen)} explain={errorLine} onMissing={() => setOpen(false)}>
        {isOpen && <GuestContactDialog guest={guest} onClose={() => setOpen(false)} />}
      </OverPage>
    </div>
  )
}

const GuestContactDialog = lazy(() =>
  import('#app/features/guests/GuestContactDialog.tsx').then((module) => ({
    default: module.GuestContactDialog,
  })),
)
