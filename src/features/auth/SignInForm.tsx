import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { ApiError } from '#app/api/error.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { Credentials } from '#app/contract/session.ts'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'
import { PasswordField } from './PasswordField.tsx'
import { signIn } from './queries.ts'
import classes from './auth.module.css'

/**
 * E-mail and password, then a code where the account asks for one; or a passkey. `email` is given when the session ended under somebody: only the password is asked again.
 */
export function SignInForm({ email, onSignedIn }: { email?: string; onSignedIn: () => void }) {
  const password = useRef<HTMLInputElement>(null)
  const [asksCode, setAsksCode] = useState(false)
  const { mutateAsync } = useMutation(signIn(useQueryClient()))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: Credentials,
    read: (typed) => ({
      email: String(typed.get('email')).trim(),
      password: typed.get('password'),
      code: typed.get('code') ?? undefined,
    }),
    send: mutateAsync,
    onSent: onSignedIn,
    onRefused(refused) {
      if (isRefused(refused, 'bad_credentials')) password.current?.select()
      if (isRefused(refused, 'second_factor')) setAsksCode(true)
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
      {asksCode && (
        <TextField
          ref={focusOnce}
          label={m.auth_code()}
          name="code"
          hint={m.auth_code_hint()}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          error={wrong['code']}
        />
      )}
      {error && !isRefused(error, 'second_factor') && <FormError>{errorLine(error)}</FormError>}
      <Button type="submit" loading={isPending} fullWidth>
        {m.auth_sign_in()}
      </Button>
      {!asksCode && <PasskeyButton onSignedIn={onSignedIn} />}
      <p className={classes['forgotten']}>{m.auth_forgotten()}</p>
    </form>
  )
}

const isRefused = (error: Error, code: ApiError['code']) => error instanceof ApiError && error.code === code

/** The code is what is asked for next. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus()
