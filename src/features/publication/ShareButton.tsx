import { Button } from '@mantine/core'
import { useState } from 'react'
import { type LiveBroadcast, useRested } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { later } from '#app/ui/later.ts'

/** Opens the links to the working copy, once there is one. */
export function ShareButton({ live }: { live: LiveBroadcast }) {
  const { id } = useRested(live)
  const [opened, setOpened] = useState(false)
  const links = useLinks(opened)
  if (id === 0) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {m.publish_share()}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={m.publish_share()}>
        {links !== null && <links.ShareLinks id={id} />}
      </Dialog>
    </>
  )
}

const useLinks = later(() => import('./ShareLinks.tsx'))
