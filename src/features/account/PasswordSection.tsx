import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { PasswordChange } from '#app/contract/account.ts'
import { PasswordField } from '#app/features/auth/PasswordField.tsx'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { changePassword } from './queries.ts'
import { Section } from './Section.tsx'
import classes from './Account.module.css'

/** Changes the password of who knows it. */
export function PasswordSection({ email }: { email: string }) {
  const [changes, setChanges] = useState(0)
  return (
    <Section title={m.account_password()} words={m.account_password_words()}>
      <PasswordForm key={changes} email={email} onChanged={() => setChanges(changes + 1)} />
    </Section>
  )
}

function PasswordForm({ email, onChanged }: { email: string; onChanged: () => void }) {
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: PasswordChange,
    read: (typed) => ({
      current_password: typed.get('current_password'),
      password: typed.get('password'),
    }),
    send: useMutation(changePassword(useQueryClient())).mutateAsync,
    onSent() {
      notify(m.account_password_done())
      onChanged()
    },
  })
  return (
    <form className={classes['form']} {...form}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={m.account_password_current()}
        name="current_password"
        autoComplete="current-password"
        error={wrong['current_password']}
      />
      <PasswordField
        label={m.account_password_new()}
        name="password"
        autoComplete="new-password"
        description={m.auth_new_password_hint()}
        error={wrong['password']}
      />
      {isWhole(error) && <FormError>{errorLine(error)}</FormError>}
      <Button type="submit" variant="default" loading={isPending}>
        {m.account_password_change()}
      </Button>
    </form>
  )
}

/** What is wrong with a field is said there. */
const isWhole = (error: Error | null) =>
  error !== null && !(error instanceof ApiError && error.code === 'validation')
