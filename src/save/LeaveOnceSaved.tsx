import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { m } from '#app/paraglide/messages.js'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import type { Draft } from './draft.ts'
import type { Keeper } from './keeper.ts'
import { saveBeforeReload } from './open-drafts.ts'

/** How long a departure waits for the server before it asks. */
const PATIENCE = 4000

interface Leaving<F extends object> {
  draft: Draft<F>
  keeper: Keeper<F>
  save: () => Promise<boolean>
  /** Whether what the device keeps is sent once the network is back, whatever page is open. */
  isSentLater: boolean
}

/** Saves before another page opens, and asks only when that cannot be. The browser asks when a tab with unsent text closes. */
export function LeaveOnceSaved<F extends object>(leaving: Leaving<F>) {
  const { draft, save } = leaving
  useEffect(() => saveBeforeReload(save), [save])
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname &&
      draft.hasUnsaved() &&
      !(await inTime(save())) &&
      !(await waits(leaving)),
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

/** Without network, what is sent later is nothing to ask about. */
async function waits<F extends object>({ draft, keeper, isSentLater }: Leaving<F>) {
  if (!isSentLater || draft.state.trouble?.kind !== 'offline' || !('locks' in navigator)) return false
  await keeper.write()
  return keeper.isKept
}

function inTime(saved: Promise<boolean>) {
  return Promise.race([saved, new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false))])
}
