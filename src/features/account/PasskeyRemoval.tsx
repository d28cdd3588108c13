import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Passkey } from '#app/contract/account.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { PasswordDialog } from './PasswordDialog.tsx'
import { removePasskey } from './queries.ts'

/** Deletes a passkey, once asked: it may be the only way in that its device knows. */
export function PasskeyRemoval({
  passkey: { id, name },
  onClose,
}: {
  passkey: Passkey
  onClose: () => void
}) {
  const remove = useMutation(removePasskey(useQueryClient())).mutateAsync
  return (
    <PasswordDialog
      title={m.account_passkey_remove_title({ name })}
      words={m.account_passkey_remove_words()}
      action={m.account_passkey_remove_action()}
      send={({ password }) => remove({ id, password })}
      onSent={() => {
        notify(m.account_passkey_removed({ name }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
