import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { ApiError } from '#app/api/error.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { Credentials } from '#app/contract/session.ts'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { signIn } from './queries.ts'
import classes from './auth.module.css'

/** E-mail and password. `email` is given when the session ended under somebody: only the password is asked again. */
export function SignInForm({ email, onSignedIn }: { email?: string; onSignedIn: () => void }) {
  const password = useRef<HTMLInputElement>(null)
  const { mutateAsync } = useMutation(signIn(useQueryClient()))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: Credentials,
    read: (typed) => ({ email: String(typed.get('email')).trim(), password: typed.get('password') }),
    send: mutateAsync,
    onSent: onSignedIn,
    onRefused(refused) {
      if (refused instanceof ApiError && refused.code === 'bad_credentials') password.current?.select()
    },
  })
  return (
    <form className={classes['form']} {...form}>
      <TextField
        label={m.auth_email()}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== undefined}
        error={wrong['email']}
      />
      <PasswordField
        ref={password}
        label={m.auth_password()}
        name="password"
        autoComplete="current-password"
        data-autofocus={email === undefined ? undefined : true}
        error={wrong['password']}
      />
      {error && <FormError>{errorLine(error)}</FormError>}
      <Button type="submit" loading={isPending} fullWidth>
        {m.auth_sign_in()}
      </Button>
    </form>
  )
}
