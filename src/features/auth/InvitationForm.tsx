import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { ApiError } from '#app/api/error.ts'
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
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const { mutate, error, isPending } = useMutation({
    ...acceptInvitation(useQueryClient(), token),
    onError(refused) {
      if (refused instanceof ApiError) setWrong(wordsByField(refused.issues))
    },
  })
  function submit(form: FormData) {
    const parsed = InvitationAnswer.safeParse(Object.fromEntries(form))
    setWrong(Object.fromEntries(parsed.error?.issues.map((issue) => [issue.path[0], issue.message]) ?? []))
    if (parsed.success) mutate(parsed.data, { onSuccess: onSignedIn })
  }
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(new FormData(event.currentTarget))
      }}
    >
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

function wordsByField(issues: ApiError['issues']) {
  return Object.fromEntries(issues.map(({ pointer, detail }) => [pointer.slice(1), detail]))
}
