import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { Passkey } from '#app/contract/account.ts'
import { m } from '#app/paraglide/messages.js'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { removePasskey } from './queries.ts'

/** Deletes a passkey, once asked: it may be the only way in that its device knows. */
export function PasskeyRemoval({
  passkey: { id, name },
  onClose,
}: {
  passkey: Passkey
  onClose: () => void
}) {
  const { mutate, error, isPending } = useMutation(removePasskey(useQueryClient()))
  return (
    <ConfirmDialog
      opened
      destructive
      title={m.account_passkey_remove_title({ name })}
      action={m.account_passkey_remove_action()}
      busy={isPending}
      onCancel={onClose}
      onConfirm={() =>
        mutate(id, {
          onSuccess() {
            notify(m.account_passkey_removed({ name }))
            onClose()
          },
        })
      }
    >
      <p>{m.account_passkey_remove_words()}</p>
      {error && <FormError>{errorLine(error)}</FormError>}
    </ConfirmDialog>
  )
}
