import { Button } from '@mantine/core'
import { useState } from 'react'
import { type LiveBroadcast, useLive } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { ShareDialog } from './ShareDialog.tsx'

/** Opens the links to the working copy, once there is one. */
export function ShareButton({ live }: { live: LiveBroadcast }) {
  const { id } = useLive(live, 400)
  const [opened, setOpened] = useState(false)
  if (id === 0) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {m.publish_share()}
      </Button>
      {opened && <ShareDialog id={id} onClose={() => setOpened(false)} />}
    </>
  )
}
