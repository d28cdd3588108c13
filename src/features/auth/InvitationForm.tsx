import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { type Invitation, InvitationAnswer } from '#app/contract/session.ts'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { acceptInvitation } from './queries.ts'
import classes from './auth.module.css'

/** What a one-time link opens: a name, an address and a password make the account, and sign in. */
export function InvitationForm({
  token,
  invitation,
  onSignedIn,
}: {
  token: string
  invitation: Invitation
  onSignedIn: () => void
}) {
  const { mutateAsync } = useMutation(acceptInvitation(useQueryClient(), token))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: InvitationAnswer,
    send: mutateAsync,
    onSent: onSignedIn,
  })
  return (
    <form className={classes['form']} {...form}>
      <TextField
        label={m.auth_name()}
        name="name"
        autoComplete="name"
        required
        defaultValue={invitation.name}
        error={wrong['name']}
      />
      <TextField
        label={m.auth_email()}
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={invitation.email}
        error={wrong['email']}
      />
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
        {m.auth_create_account()}
      </Button>
    </form>
  )
}
