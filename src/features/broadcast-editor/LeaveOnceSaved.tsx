import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { m } from '#app/paraglide/messages.js'
import { saveBeforeReload } from '#app/save/open-drafts.ts'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import type { Editing } from './editing.ts'

/** How long a departure waits for the server before it asks. */
const PATIENCE = 4000

/** Saves before another page opens, and asks only when that cannot be. The browser asks when a tab with unsent text closes. */
export function LeaveOnceSaved({ editing }: { editing: Editing }) {
  const { draft, save } = editing
  useEffect(() => saveBeforeReload(save), [save])
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname &&
      draft.hasUnsaved() &&
      !(await inTime(save())) &&
      !(await isSentLater(editing)),
    enableBeforeUnload: () => draft.hasUnsaved(),
    withResolver: true,
  })
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      title={m.ui_leave_title()}
      action={m.ui_leave()}
      cancel={m.ui_stay()}
      destructive
      onConfirm={() => proceed?.()}
      onCancel={() => reset?.()}
    >
      {m.ui_leave_words()}
    </ConfirmDialog>
  )
}

/** Without network, what the device keeps is sent once it is back, whatever page is open: nothing to ask about. */
async function isSentLater({ draft, keeper }: Editing) {
  if (draft.state.trouble?.kind !== 'offline' || !('locks' in navigator)) return false
  await keeper.write()
  return keeper.isKept
}

function inTime(saved: Promise<boolean>) {
  return Promise.race([saved, new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false))])
}
