import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { later } from '#app/ui/later.ts'

/** Opens the addresses of the agenda, where the backend has some. */
export function SubscribeButton() {
  const { features } = useCapabilities()
  const [opened, setOpened] = useState(false)
  const addresses = useAddresses(opened)
  if (!features.includes('calendar_feeds')) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {m.calendar_subscribe()}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={m.calendar_title()}>
        {addresses !== null && <addresses.CalendarAddresses />}
      </Dialog>
    </>
  )
}

const useAddresses = later(() => import('./CalendarAddresses.tsx'))
