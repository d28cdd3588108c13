import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'
import { FormError } from '#app/ui/FormError.tsx'
import { signInByPasskey } from './queries.ts'

/** Signs in with a key of this device or of a phone nearby, where the browser knows them. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => void }) {
  const { mutate, error, isPending } = useMutation(signInByPasskey(useQueryClient()))
  if (!('PublicKeyCredential' in globalThis)) return null
  return (
    <>
      <Button
        variant="default"
        fullWidth
        loading={isPending}
        onClick={() => mutate(undefined, { onSuccess: onSignedIn })}
      >
        {m.auth_passkey()}
      </Button>
      {error && <FormError>{isOfBrowser(error) ? m.auth_passkey_failed() : errorLine(error)}</FormError>}
    </>
  )
}

/** Called off, or no key of ours: the browser does not say which. */
const isOfBrowser = (error: Error) => !(error instanceof ApiError) || error.code === 'bad_credentials'
