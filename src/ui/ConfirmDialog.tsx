import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from './Dialog.tsx'

/**
 * Asks before something that cannot be taken back lightly. `action` is the verb on the button (never "OK"), the body
 * says what will happen. A `destructive` action is worded and outlined, never red, and "Annuler" has the focus.
 */
export function ConfirmDialog({
  opened,
  title,
  children,
  action,
  onConfirm,
  onCancel,
  cancel = m.ui_cancel(),
  busy = false,
  destructive = false,
}: {
  opened: boolean
  title: string
  children?: ReactNode
  action: string
  onConfirm: () => void
  onCancel: () => void
  cancel?: string
  busy?: boolean
  destructive?: boolean
}) {
  return (
    <Dialog
      opened={opened}
      onClose={onCancel}
      title={title}
      size="sm"
      actions={
        <>
          <Button variant="default" onClick={onCancel} data-autofocus={destructive || undefined}>
            {cancel}
          </Button>
          <Button
            variant={destructive ? 'outline' : 'filled'}
            onClick={onConfirm}
            loading={busy}
            data-autofocus={destructive ? undefined : true}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
