import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { PasskeyName, PasswordAgain } from '#app/contract/account.ts'
import { PasswordField } from '#app/features/auth/PasswordField.tsx'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { PasskeyNameField } from './PasskeyNameField.tsx'
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
      trouble={error === null || isSaid ? undefined : troubleOf(error)}
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

/** Called off, already there: the browser has words of its own, and few for people. */
const troubleOf = (error: Error) =>
  error instanceof ApiError ? errorLine(error) : m.account_passkey_failed()
