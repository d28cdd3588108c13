import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { PasswordReset } from '#app/contract/session.ts'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { PasswordField } from './PasswordField.tsx'
import { resetPassword } from './queries.ts'
import classes from './auth.module.css'

/** What a one-time link of an admin’s opens: a new password. Then one signs in with it, and with a code if asked. */
export function ResetForm({ token, email, onDone }: { token: string; email: string; onDone: () => void }) {
  const { mutateAsync } = useMutation(resetPassword(token))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: PasswordReset,
    send: mutateAsync,
    onSent: onDone,
  })
  return (
    <form className={classes['form']} {...form}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={m.auth_new_password()}
        name="password"
        autoComplete="new-password"
        description={m.auth_new_password_hint()}
        withAsterisk
        error={wrong['password']}
      />
      {error && <FormError>{errorLine(error)}</FormError>}
      <Button type="submit" loading={isPending} fullWidth>
        {m.auth_reset_action()}
      </Button>
    </form>
  )
}
