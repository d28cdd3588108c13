import type { ComponentProps } from 'react'
import { later } from '#app/ui/later.ts'
import type { AfterLivePanel } from './AfterLivePanel.tsx'

/** What is left to do once a live is over; nothing of it is loaded before. */
export function AfterLive(props: ComponentProps<typeof AfterLivePanel>) {
  const { live_state } = props.broadcast
  return live_state === 'ended' || live_state === 'replay' ? <Panel {...props} /> : null
}

function Panel(props: ComponentProps<typeof AfterLivePanel>) {
  const found = usePanel(true)
  return found && <found.AfterLivePanel {...props} />
}

const usePanel = later(() => import('./AfterLivePanel.tsx'))
