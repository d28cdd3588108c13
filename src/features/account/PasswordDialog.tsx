import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { PasswordAgain } from '#app/contract/account.ts'
import { PasswordField } from '#app/features/auth/PasswordField.tsx'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'

/** Asks for the password again before what would let somebody else in. */
export function PasswordDialog<Reply>({
  title,
  words,
  action,
  send,
  onSent,
  onClose,
}: {
  title: string
  words: string
  action: string
  send: (body: { password: string }) => Promise<Reply>
  onSent: (reply: Reply) => void
  onClose: () => void
}) {
  const { form, wrong, error, isPending } = useCheckedForm({ schema: PasswordAgain, send, onSent })
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      form={form}
      isBusy={isPending}
      action={action}
      trouble={error === null || wrong['password'] !== undefined ? undefined : errorLine(error)}
    >
      <p>{words}</p>
      <PasswordField
        label={m.auth_password()}
        name="password"
        autoComplete="current-password"
        data-autofocus
        error={wrong['password']}
      />
    </FormDialog>
  )
}
