import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { PasskeyName, PasswordAgain } from '#app/contract/account.ts'
import { PasswordField } from '#app/features/auth/PasswordField.tsx'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { PasskeyNameField } from './PasskeyNameField.tsx'
import { passkeyTrouble } from './passkeyTrouble.ts'
import { addPasskey } from './queries.ts'

const NewPasskey = PasskeyName.extend(PasswordAgain.shape)

/** Names a passkey and has the browser make it, for who knows the password: it opens the account without one. */
export function PasskeyForm({ onClose }: { onClose: () => void }) {
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: NewPasskey,
    send: useMutation(addPasskey(useQueryClient())).mutateAsync,
    onSent({ name }) {
      notify(m.account_passkey_added({ name }))
      onClose()
    },
  })
  const isSaid = wrong['name'] !== undefined || wrong['password'] !== undefined
  return (
    <FormDialog
      title={m.account_passkey_add()}
      onClose={onClose}
      form={form}
      isBusy={isPending}
      trouble={error === null || isSaid ? undefined : passkeyTrouble(error)}
      action={m.account_passkey_add_action()}
    >
      <PasskeyNameField error={wrong['name']} />
      <PasswordField
        label={m.auth_password()}
        name="password"
        autoComplete="current-password"
        error={wrong['password']}
      />
    </FormDialog>
  )
}
