import { useBlocker } from '@tanstack/react-router'
import { m } from '#app/paraglide/messages.js'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/**
 * While `when` is true, asks before leaving the page for another one of the app, and lets the browser ask before
 * closing the tab, as it also does while something `isOnItsWay`. Changes of the search parameters alone pass. `words` says
 * what would be lost; `onLeave` is told that it is.
 */
export function LeaveGuard({
  when,
  isOnItsWay = false,
  words = m.ui_leave_words(),
  onLeave,
}: {
  when: boolean
  isOnItsWay?: boolean
  words?: string
  onLeave?: (() => void) | undefined
}) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when || isOnItsWay,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      title={m.ui_leave_title()}
      action={m.ui_leave()}
      cancel={m.ui_stay()}
      destructive
      onConfirm={() => {
        onLeave?.()
        proceed?.()
      }}
      onCancel={() => reset?.()}
    >
      {words}
    </ConfirmDialog>
  )
}
