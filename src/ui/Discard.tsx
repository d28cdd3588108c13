import { m } from '#app/paraglide/messages.js'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'

/**
 * Asks before what was typed or chosen in a dialog is let go: `leaving` is what was to be done then, null while nobody
 * leaves. Another page of the app, and closing the tab, ask as long as something `isTyped`.
 */
export function Discard({
  isTyped,
  leaving,
  onStay,
  onDiscard,
}: {
  isTyped: boolean
  leaving: (() => void) | null
  onStay: () => void
  onDiscard?: (() => void) | undefined
}) {
  return (
    <>
      <LeaveGuard when={isTyped} words={m.ui_discard_words()} onLeave={onDiscard} />
      <ConfirmDialog
        opened={leaving !== null}
        title={m.ui_discard_title()}
        action={m.ui_discard()}
        cancel={m.ui_keep_typing()}
        destructive
        onConfirm={() => {
          onStay()
          onDiscard?.()
          leaving?.()
        }}
        onCancel={onStay}
      >
        {m.ui_discard_words()}
      </ConfirmDialog>
    </>
  )
}
