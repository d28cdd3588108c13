import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'

/** What a passkey is called, new or not. */
export function PasskeyNameField({ name, error }: { name?: string; error: string | undefined }) {
  return (
    <TextField
      label={m.account_passkey_name()}
      name="name"
      required
      data-autofocus
      maxLength={80}
      defaultValue={name}
      hint={m.account_passkey_name_hint()}
      error={error}
    />
  )
}
